/** A byte range `[start, end)` of `Report.text` in UTF-8. */
export type Span = [start: number, end: number];

/** Words of the document, and where they stand: more than one span where words were left out. */
export interface Excerpt {
    text: string;
    spans: Span[];
}

export type Language = "fr" | "en" | "ar" | "de" | "it" | "es" | "pt" | "und";
export type Format =
    | "plain" | "html" | "markdown" | "docx" | "odt" | "pdf" | "rtf" | "mail" | "mhtml" | "json" | "feed";
export type EntityType = "Person_Male" | "Person_Female" | "Person" | "Organization" | "Location" | "Event";

/** What was read. */
export interface Source {
    name: string;
    format: Format;
    /** The WHATWG name of the character encoding. */
    encoding: string;
    bytes: number;
}

/** A date, `value` in ISO 8601. */
export interface Dated {
    value: string;
    spans: Span[];
}

export interface Keyword {
    text: string;
    /** From 0 to 1, the first being 1. */
    score: number;
    spans: Span[];
    /** All places where it stands, in whatever form. */
    mentions: Span[];
}

/** Why a person is given a gender. */
export interface GenderEvidence {
    by: "honorific" | "title" | "pronoun" | "given_name";
    words: string;
}

export interface Entity {
    name: string;
    type: EntityType;
    /** Its other surface forms, acronyms included. */
    aliases: string[];
    /** The function or description that the text gives it. */
    role: Excerpt | null;
    /** All mentions. */
    spans: Span[];
    gender_evidence?: GenderEvidence;
    /** From 0 to 1: how likely it is that this is named here and is of this type. */
    confidence?: number;
}

/** A figure, with its unit and with what bounds it. */
export interface Figure {
    text: string;
    spans: Span[];
    kind: "amount" | "share" | "measure" | "count" | "date";
    /** What it measures, where words beside it say so. */
    measures: Excerpt | null;
}

export interface Quote {
    text: string;
    spans: Span[];
    /** Index into `Report.entities`. */
    speaker: number | null;
}

/** What the sender's page itself states. */
export interface Published {
    summary: Excerpt[];
    highlights: Excerpt[];
    core_subject: Excerpt | null;
    keywords: Keyword[];
    entities: Entity[];
}

/** What a block of the text is for. */
export type Part =
    | "masthead" | "navigation" | "embargo" | "headline" | "subtitle" | "dateline" | "byline" | "body"
    | "caption" | "boilerplate" | "contact" | "related" | "end_mark" | "published" | "notice";

export type BlockKind =
    | "paragraph" | { heading: number } | "list_item" | "quotation" | "table_row" | "caption";

/** What happened to the text on its way here, and the words that show it. */
export interface Warning extends Excerpt {
    kind: "lost_figures" | "repaired_letters" | "lost_letters" | "cut_off";
}

export interface Block {
    span: Span;
    kind: BlockKind;
    part: Part;
}

/** All that is found in a release. What was not found is `null` or an empty list. */
export interface Report {
    schema: 1;
    source: Source;
    language: Language;
    /** The document as read: decoded, blocks a blank line apart. All spans point into it. */
    text: string;
    publisher: Excerpt | null;
    headline: Excerpt | null;
    subtitle: Excerpt | null;
    date: Dated | null;
    place: Excerpt | null;
    embargo: Excerpt | null;
    body: Span[];
    summary: Excerpt[];
    highlights: Excerpt[];
    core_subject: Excerpt | null;
    keywords: Keyword[];
    entities: Entity[];
    quotes: Quote[];
    figures: Figure[];
    /** Titles of other releases on the page. */
    related: Excerpt[];
    published: Published | null;
    /** What was damaged on its way here. */
    warnings: Warning[];
    /** The sentences of headline, subtitle and body. */
    sentences: Span[];
    blocks: Block[];
}

/** A document of a file, or a sentence that says why it could not be read and what to do. */
export type Reading =
    | { name: string; report: Report; error: null }
    | { name: string; report: null; error: string };

export interface Options {
    /** The file's name: goes into `source.name`, and hints at the format. */
    name?: string | null;
    /** The language of the release, as a BCP 47 tag; told from the text where absent. */
    language?: string | null;
    /** The same as `language`. */
    lang?: string | null;
    /** The most words that the summary may have. */
    summaryWords?: number | null;
    /** Whether the whole text is body: nothing is looked for around it. */
    bodyOnly?: boolean | null;
}
