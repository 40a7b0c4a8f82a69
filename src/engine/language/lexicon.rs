//! Stub until the lists land.

/// Kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind { /// c
    Country, /// r
    Region, /// c
    City, /// a
    Area }
/// Place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place { /// k
    pub kind: PlaceKind, /// id
    pub id: u32, /// a
    pub ambiguous: bool }
/// Org.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation { /// i
    pub id: u32, /// a
    pub acronym: bool, /// a
    pub agency: bool }
/// G.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender { /// m
    Male, /// f
    Female, /// e
    Either }
/// N.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenName { /// g
    pub gender: Gender, /// c
    pub confidence: u8, /// a
    pub ambiguous: bool }
/// p
pub fn place(_key: &str) -> Option<Place> { None }
/// d
pub fn demonym(_key: &str) -> Option<u32> { None }
/// o
pub fn organisation(_key: &str) -> Option<Organisation> { None }
/// g
pub fn given_name(_key: &str) -> Option<GivenName> { None }
/// f
pub fn family_name(_key: &str) -> bool { false }
/// w
pub fn place_words(_first: &str) -> usize { 0 }
/// w
pub fn organisation_words(_first: &str) -> usize { 0 }
