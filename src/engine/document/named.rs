//! The shapes of what can be named in a document: entities and keywords. The release's own page
//! may state them (`published`), and the engine finds them; both have one form.

use super::{Excerpt, Span};
use serde::{Deserialize, Serialize};

/// What a named entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityType {
    /// A man, by the evidence of the text or of his given name.
    #[serde(rename = "Person_Male")]
    PersonMale,
    /// A woman, by the evidence of the text or of her given name.
    #[serde(rename = "Person_Female")]
    PersonFemale,
    /// A person without evidence for either.
    Person,
    /// An organisation.
    Organization,
    /// A country, town, region, building.
    Location,
    /// A meeting, conference, commemorative day, war.
    Event,
}

impl EntityType {
    /// All of them, in the order of a card.
    pub const ALL: [EntityType; 6] = [
        EntityType::PersonMale,
        EntityType::PersonFemale,
        EntityType::Person,
        EntityType::Organization,
        EntityType::Location,
        EntityType::Event,
    ];

    /// What stands for it among what stands for each, in the order of [`Self::ALL`].
    pub fn among<T>(self, [male, female, person, organization, location, event]: [T; 6]) -> T {
        match self {
            EntityType::PersonMale => male,
            EntityType::PersonFemale => female,
            EntityType::Person => person,
            EntityType::Organization => organization,
            EntityType::Location => location,
            EntityType::Event => event,
        }
    }

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            EntityType::PersonMale => "Person_Male",
            EntityType::PersonFemale => "Person_Female",
            EntityType::Person => "Person",
            EntityType::Organization => "Organization",
            EntityType::Location => "Location",
            EntityType::Event => "Event",
        }
    }

    /// Whether it is a person of any gender.
    pub fn is_person(self) -> bool {
        matches!(self, EntityType::PersonMale | EntityType::PersonFemale | EntityType::Person)
    }
}

/// Someone or something that the text names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// The fullest form in the text, without honorifics and titles; in Arabic without attached
    /// particles.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Its other surface forms, acronyms included.
    pub aliases: Vec<String>,
    /// The function or description that the text gives it, verbatim.
    pub role: Option<Excerpt>,
    /// All mentions.
    pub spans: Vec<Span>,
    /// Why a person is given a gender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender_evidence: Option<GenderEvidence>,
    /// How likely it is that this is named here and is of this type, from 0 to 1: of those said at
    /// 0.9, nine in ten are right. None where a person said it, and nothing is to be guessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
}

/// What a gender was told from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "words")]
pub enum GenderEvidence {
    /// An honorific or a title that agrees: *M.*, *Ms.*, *السيدة*.
    Honorific(String),
    /// A function noun that agrees: *directrice*, *وزيرة*.
    Title(String),
    /// A pronoun or kinship noun: *she*, *son épouse*.
    Pronoun(String),
    /// The given name alone.
    GivenName(String),
}

/// A keyphrase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Keyword {
    /// The surface form that reads best.
    pub text: String,
    /// From 0 to 1, the first being 1.
    pub score: f64,
    /// Where `text` was taken from.
    pub spans: Vec<Span>,
    /// All places where it stands, in order, in whatever form.
    #[serde(default)]
    pub mentions: Vec<Span>,
}
