//! German words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The German lists.
pub(super) const WORDS: Words = Words {
    modifiers: "verschieden verschiedene verschiedenen verschiedener wichtig wichtige wichtigen wichtiger
         wichtiges weiterer weitere weiteren zusätzlich zusätzliche zusätzlichen möglich mögliche
         möglichen entsprechend entsprechende entsprechenden bestehend bestehende bestehenden aktuell
         aktuelle aktuellen künftig künftige künftigen heutig heutige heutigen bisherige bisherigen
         zahlreich zahlreiche zahlreichen notwendig notwendige notwendigen nötige nötigen einzelne
         einzelnen gesamt gesamte gesamten eigene eigenen eigener besondere besonderen betroffene
         betroffenen gemeinsam gemeinsame gemeinsamen erheblich erhebliche erheblichen bestimmte
         bestimmten letzte letzten nächste nächsten grosse grossen hohe hohen hoher gute guten guter
         starke starken enge engen rasche raschen direkte direkten jeweilige jeweiligen zuständige
         zuständigen",
    general: "akteure möglichkeit möglichkeiten massnahme massnahmen person personen beteiligte situation
         frage fragen thema themen rolle bedeutung grundlage grundlagen treffen gespräch gespräche
         besuch aufgaben umsetzung unternehmen land länder bund ergebnis ergebnisse arbeit arbeiten
         vorlage entwurf zusammenarbeit",
    ..Words::NONE
};
