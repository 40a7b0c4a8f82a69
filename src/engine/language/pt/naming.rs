//! Português: the words that names are made with and found by.

use crate::engine::language::Naming;

/// Portuguese naming.
pub const NAMING: Naming = Naming {
    honorifics_male: "Sr.\nSr\nSenhor\nDom\nD.\nPríncipe\nRei\nPadre\nFrei",
    honorifics_female: "Sra.\nSra\nSenhora\nDona\nPrincesa\nRainha\nIrmã\nDra.\nDra\nProfessora",
    honorifics: "Dr.\nDr\nProf.\nEng.\nS.E.\nSua Excelência\nExmo.\nExma.",
    functions_male: "ministro director diretor secretário conselheiro embaixador delegado governador prefeito rei príncipe fundador senador deputado comissário vereador",
    functions_female: "ministra presidenta directora diretora secretária conselheira embaixadora delegada governadora prefeita rainha princesa fundadora senadora deputada comissária vereadora",
    functions: "presidente vice-presidente chefe chanceler responsável representante porta-voz membro juiz juíza jornalista especialista professor titular",
    particles: "de da do das dos e la van von bin ben al el",
    organisation_heads: "organização liga união conselho comité comitê comissão ministério secretaria secretariado agência banco fundo fundação instituto universidade academia associação federação confederação parlamento assembleia senado congresso governo embaixada consulado missão delegação direcção direção departamento escritório centro tribunal corte partido sociedade companhia empresa grupo aliança rede autoridade polícia exército escola hospital biblioteca museu câmara cruz prefeitura",
    lowercase_heads: "embaixada ministério universidade banco instituto museu hospital fundação associação agência escola academia",
    company_forms: "sa ltda lda sgps inc ltd",
    event_heads: "cimeira cúpula sessão conferência jornada fórum congresso simpósio seminário feira exposição festival jogos campeonato semana diálogo guerra  cerimónia cerimônia reunião assembleia dia",
    documents: "convenção acordo tratado lei regulamento diretiva decreto código constituição protocolo pacto declaração resolução carta estratégia plano agenda objetivos relatório memorando prémio prêmio medalha índice estudo guia",
    place_heads: "cidade região província departamento município distrito aldeia ilha ilhas monte lago rio mar golfo deserto vale porto aeroporto palácio praça rua avenida república reino estado",
    administrative: "cidade região província departamento município distrito aldeia",
    place_prepositions: "em no na desde para",
    connectors: "de do da das dos e para o a os as sobre",
    ordinals: "primeiro primeira segundo segunda terceiro terceira quarto quarta quinto quinta sexto sétimo oitavo nono décimo",
    never_names: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    pronouns_male: "ele",
    pronouns_female: "ela",
};
