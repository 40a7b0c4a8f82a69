// Pictures of the reader, to be looked at: French and Arabic, light and dark, phone and wide.
// `npm run screenshots` puts them in screenshots/.

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dist, launch, section } from "./reader.mjs";

const folder = fileURLToPath(new URL("screenshots/", import.meta.url));
const SIZES = { wide: { width: 1440, height: 960 }, phone: { width: 390, height: 844 } };

const browser = await launch();
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const lang of ["fr", "ar"]) {
    for (const theme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport, colorScheme: theme, deviceScaleFactor: size === "phone" ? 2 : 1 });
      await page.goto(pathToFileURL(join(dist, "communique.html")).href);
      await page.locator("select#interface-language").selectOption(lang);
      await page.locator(`button[data-example="${lang}"]`).click();
      await section(page, "entities").waitFor();
      await page.screenshot({ path: join(folder, `${size}-${lang}-${theme}.png`) });
      await page.close();
    }
  }
}
await browser.close();
