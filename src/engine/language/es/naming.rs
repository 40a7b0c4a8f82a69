//! Español: the words that names are made with and found by.

use crate::engine::language::Naming;

/// Spanish naming.
pub const NAMING: Naming = Naming {
    honorifics_male: "Sr.\nSr\nSeñor\nDon\nD.\nPríncipe\nRey\nPadre\nFray\nS.E. el Sr.",
    honorifics_female: "Sra.\nSra\nSrta.\nSeñora\nDoña\nDña.\nPrincesa\nReina\nSor\nDra.\nDra\nProfesora\nS.E. la Sra.",
    honorifics: "Dr.\nDr\nProf.\nIng.\nLic.\nS.E.\nSu Excelencia\nExcmo.\nExcma.",
    functions_male: "ministro presidente-m director secretario consejero embajador delegado jefe gobernador alcalde rey príncipe fundador senador diputado comisario subdirector canciller-m vicepresidente-m",
    functions_female: "ministra presidenta directora secretaria consejera embajadora delegada jefa gobernadora alcaldesa reina princesa fundadora senadora diputada comisaria subdirectora vicepresidenta",
    functions: "presidente vicepresidente canciller responsable representante portavoz miembro juez jueza periodista experto experta profesor titular",
    particles: "de del la las los y da dos van von bin ben al el",
    organisation_heads: "organización liga unión consejo comité comisión ministerio secretaría agencia banco fondo fundación instituto universidad academia asociación federación confederación parlamento asamblea senado congreso gobierno embajada consulado misión delegación dirección departamento oficina centro corte tribunal partido sociedad compañía empresa grupo alianza red autoridad policía ejército escuela hospital biblioteca museo cámara cruz ayuntamiento junta",
    lowercase_heads: "embajada ministerio universidad banco instituto museo hospital fundación asociación agencia escuela academia",
    company_forms: "sa sl slu sab cv inc ltd",
    event_heads: "cumbre sesión conferencia jornada foro congreso simposio seminario feria exposición festival juegos campeonato semana diálogo guerra  ceremonia reunión asamblea día",
    documents: "convención acuerdo tratado ley reglamento directiva decreto código constitución protocolo pacto declaración resolución carta estrategia plan agenda objetivos informe memorando premio medalla índice estudio guía",
    place_heads: "ciudad región provincia departamento municipio distrito pueblo isla islas monte lago río mar golfo desierto valle puerto aeropuerto palacio plaza calle avenida república reino estado",
    administrative: "ciudad región provincia departamento municipio distrito pueblo",
    place_prepositions: "en a desde hacia",
    connectors: "de del la las los y para e sobre",
    ordinals: "primer primera segundo segunda tercer tercera cuarto cuarta quinto quinta sexto séptimo octavo noveno décimo",
    never_names: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo",
    // *él* folds to the article.
    pronouns_male: "",
    pronouns_female: "ella",
};
