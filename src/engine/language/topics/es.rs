//! Spanish words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The Spanish lists.
pub(super) const WORDS: Words = Words {
    modifiers:
        "numeroso numerosa numerosos numerosas diverso diversa diversos diversas importante importantes
         actual actuales próximo próxima próximos próximas posible posibles necesario necesaria
         necesarios necesarias principal principales relativo relativa varios varias futuro futura
         futuros futuras siguiente siguientes anterior anteriores correspondiente correspondientes
         pasado pasada existente existentes mayor mayores mejor mejores",
    heads: "razón razones base serie tipo tipos número caso casos parte mayoría causa",
    vague: "posibilidad presencia necesidad importancia resultado resultados efecto efectos uso aplicación
         respeto miembro miembros elemento elementos situación marco ayuda corazón proceso",
    general: "país países persona personas proyecto proyectos trabajo trabajos ley leyes informe informes
         procedimiento decisión actividad actividades empresa empresas sistema tema temas autoridades
         encuentro visita resultado resultados situación problema problemas servicio servicios grupo
         organización",
    ..Words::NONE
};
