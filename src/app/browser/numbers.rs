//! Numbers and dates as a language writes them: the browser knows how.

use crate::app::wording::Tongue;
use js_sys::{Array, Date, Intl, Number};
use wasm_bindgen::JsValue;

/// A whole number.
pub fn number(n: usize, tongue: Tongue) -> String {
    Number::from(n as f64).to_locale_string(tongue.code()).into()
}

/// A share of one, in percent.
pub fn percent(share: f64, tongue: Tongue) -> String {
    let options = Intl::NumberFormatOptions::new();
    options.set_style(Intl::NumberFormatStyle::Percent);
    let locales = Array::of1(&tongue.code().into());
    let format = Intl::NumberFormat::new(&locales, &options).format();
    let written = format.call1(&JsValue::UNDEFINED, &share.into());
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

/// A day in ISO 8601, in words; as it stands where it is no day.
pub fn date(iso: &str, tongue: Tongue) -> String {
    let day = Date::new(&iso.into());
    if day.get_time().is_nan() {
        return iso.to_owned();
    }
    let options = Intl::DateTimeFormatOptions::new();
    options.set_date_style(Intl::DateTimeStyle::Long);
    options.set_time_zone("UTC");
    // As the interface's English writes: the day before the month.
    let locale = if tongue == Tongue::English { "en-GB" } else { tongue.code() };
    day.to_locale_date_string(locale, &options).into()
}
