// Releases made up for the journeys: the people, bodies and places in them do not exist.

export const french = {
  name: "barrage.txt",
  headline: "Le barrage de Tiramane mis en service",
  text: `Agence nationale de l’eau

Le barrage de Tiramane mis en service

RABAT, 12 mars 2024 – Le ministre de l’Eau, M. Idriss Belkadi, a inauguré mardi le barrage de Tiramane en présence de la directrice générale de l’Agence nationale de l’eau (ANE), Mme Salma Ouhaddou.

L’ouvrage, d’une capacité de quarante millions de mètres cubes, alimentera trois provinces du Maroc. « Cette eau changera la vie de nos villages », a déclaré Mme Ouhaddou.

L’ANE prévoit d’ouvrir deux autres barrages avant la fin de l’année.

À propos de l’Agence nationale de l’eau
L’Agence nationale de l’eau gère les barrages publics depuis 1998.

Contact presse : presse@ane.example
`,
};

export const english = {
  name: "clinic.txt",
  headline: "Northfield opens a night clinic for children",
  text: `Northfield Health Trust

Northfield opens a night clinic for children

NORTHFIELD, May 3, 2024 – The Northfield Health Trust (NHT) today opened a night clinic for children, its chief executive, Dr. Helen Marsh, announced.

"No parent should have to wait until the morning," said Dr. Marsh. The clinic will treat up to sixty children a night, and the NHT will hire twelve nurses.

The Minister of Health, Mr. Tom Abara, said the government would pay for two more clinics next year.

###

Contact: press@nht.example
`,
};

export const arabic = {
  name: "مكتبة.txt",
  headline: "افتتاح مكتبة جديدة في مدينة السلامة",
  text: `هيئة المكتبات العامة

افتتاح مكتبة جديدة في مدينة السلامة

عمّان 5 أيار 2024 – افتتح وزير الثقافة السيد سامر الكيلاني أمس المكتبة العامة الجديدة في مدينة السلامة، بحضور المديرة العامة لهيئة المكتبات العامة السيدة ليلى الخضرا.

وقالت الخضرا إن المكتبة تضم خمسين ألف كتاب وقاعة للأطفال. وستفتح المكتبة أبوابها للجمهور سبعة أيام في الأسبوع.

//انتهى//
`,
};

export const webPage = {
  name: "salon.html",
  headline: "Le salon du livre de Tanvert attend dix mille visiteurs",
  text: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le salon du livre de Tanvert</title></head><body>
<nav><a href="/">Accueil</a> <a href="/presse">Presse</a></nav>
<main><h1>Le salon du livre de Tanvert attend dix mille visiteurs</h1>
<p>TANVERT, le 4 avril 2024 – La mairie de Tanvert ouvre samedi son salon du livre, a annoncé la maire, Mme Odile Perrac.</p>
<p>Quatre-vingts éditeurs y tiendront un stand jusqu’au 9 avril.</p></main>
<aside><h2>Lire aussi</h2><a href="/a">La piscine rouvre lundi</a></aside></body></html>`,
};

/** Nothing that can be read as text. */
export const broken = { name: "broken.txt", text: "" };

/** Nine that can be read, no two of one text, and one that can't. */
export const ten = [
  ...[2021, 2022, 2023].flatMap((year) =>
    [french, english, arabic].map(({ name, text }) => ({ name: `${year}-${name}`, text: text.replace("2024", year) }))),
  broken,
];
