//! Portuguese words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The Portuguese lists.
pub(super) const WORDS: Words = Words {
    modifiers: "numeroso numerosa numerosos numerosas diversos diversas importante importantes atual actual
         atuais actuais próximo próxima próximos próximas possível possíveis necessário necessária
         necessários necessárias principal principais relativo relativa vários várias futuro futura
         seguinte seguintes anterior anteriores passado passada existente existentes maior maiores
         melhor melhores",
    vague: "possibilidade presença necessidade importância",
    ..Words::NONE
};
