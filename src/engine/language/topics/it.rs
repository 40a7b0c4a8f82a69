//! Italian words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The Italian lists.
pub(super) const WORDS: Words = Words {
    modifiers: "numeroso numerosa numerosi numerose diverso diversa diversi diverse importante importanti
         attuale attuali prossimo prossima prossimi prossime ulteriore ulteriori possibile possibili
         necessario necessaria necessari necessarie principale principali relativo relativa relativi
         relative vario varia vari varie stretto stretta stretti strette previsto prevista previsti
         previste esistente esistenti corrispondente corrispondenti futuro futura futuri future
         precedente precedenti seguente seguenti proprio propria interessato interessata interessati
         interessate parziale parziali totale totali certo certa determinato determinata determinati
         determinate singolo singola singoli singole particolare particolari significativo significativa
         elevato elevata elevati elevate positivo positiva positivi positive efficace efficaci diretto
         diretta diretti dirette importato importata importati importate grave gravi",
    heads: "ragione ragioni età base seguito corso caso casi numero tipo tipi serie parte fine inizio causa
         genere maggior maggioranza vigore",
    vague: "aiuto possibilità presenza necessità importanza modifica modifiche risultato risultati effetto
         effetti uso utilizzo applicazione attuazione rispetto membro membri elemento elementi
         situazione condizione condizioni aumento cuore processo",
    general:
        "paese paesi persona persone misura progetto progetti lavoro lavori legge leggi rapporto rapporti
         ordinanza procedura domanda domande consultazione decisione decisioni revisione modifica
         modifiche obiettivo obiettivi settore settori attività impresa imprese azienda sistema tema
         temi tecnologie autorità incontro colloquio visita risultato risultati situazione possibilità
         condizioni problema problemi sviluppo servizio servizi protocollo gruppo organizzazione
         collaborazione",
    ..Words::NONE
};
