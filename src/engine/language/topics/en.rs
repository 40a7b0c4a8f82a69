//! English words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The English lists.
pub(super) const WORDS: Words = Words {
    modifiers: "current right special bold consecutive warm massive revolutionary incredible prestigious
         exceptional devastating unforgettable greatest second third early late next previous prior past
         future upcoming additional further overall entire specific particular certain broad extensive
         strong robust significant remarkable outstanding exciting proud numerous growing vast ideal
         true ultimate seamless essential valuable unique dedicated respective multiple various proper
         necessary possible fully newly highly considerable substantial increased increasing proven
         powerful impressive amazing perfect wonderful excellent fantastic extraordinary latest
         aforementioned corresponding subsequent relevant appropriate clear crucial vital ambitious
         compelling stunning favorite biggest largest highest lowest lower better worse close total
         meaningful tremendous unprecedented consequent required similar positive negative versatile
         universal short good easy simple effective efficient interesting useful responsible suitable
         central underlying prolonged reported agreed amended planned expected announced mentioned
         selected affected involved needed described presented published adopted profound potential
         unknown renowned great lasting forward-looking cutting-edge state-of-the-art best-in-class",
    qualifiers:
        "accessible accurate active affordable aggressive apparent appealing authentic big busy capable
         challenging charming comfortable common comparable complex confident convenient costly curious
         dangerous deadly deep delicious detailed different difficult diligent distinctive dramatic
         durable eager elegant engaging entertaining enthusiastic expensive experienced familiar famous
         fascinating fierce flexible frequent friendly fun generous genuine grateful happy hard harsh
         healthy helpful honest hot iconic inclusive influential inspiring intensive intense intimate
         likely little long lively lovely loyal lucky luxurious memorable mere minor modest narrow nice
         notable noteworthy old original passionate peaceful playful pleasant poor popular practical
         precise precious predictable profitable progressive prominent quiet realistic recent rewarding
         satisfying scary seasoned senior sensitive severe sharp skilled slow sophisticated spectacular
         speculative stable steady strange striking stylish subtle sudden supportive surprising
         sustained talented tangible thorough timely tiny tired traditional transformative transparent
         trusted urgent usual vibrant visible vulnerable weak welcoming wild young younger older oldest
         new newer large larger smaller higher greater longer shorter faster physical functional fast
         year-long month-long day-long week-long diverse critical strategic exclusive innovative
         innovation-driven beautiful modern main comprehensive dynamic long-standing longstanding
         well-known world-class leading-edge high-quality top-tier full-service one-stop real-life
         real-world next-generation first-ever so-called long-term short-term mid-term full-time
         large-scale small-scale wide-ranging far-reaching in-depth hands-on everyday ongoing sole prime
         ample rare rich huge tough fresh smooth quick rapid executed said given taken gained achieved",
    frames: "variety majority series kind kinds type types sort field fields amount amounts duration period
         periods matter rest handful dozens hundreds thousands millions collection bulk host plethora
         portion proportion share sense form forms piece pieces extent magnitude absence presence
         existence",
    vague: "range aid heart use part parts state states start end result results effect effects impact role
         member members importance lack need needs number numbers level levels degree course wave wealth
         array mix spirit aspect aspects element elements section sections version versions victim
         victims pair lot lots set sets way ways beginning introduction launch evolution increase
         decrease rate rates possibility ability capacity details topic topics area areas side sides
         group groups uses volume volumes cost costs",
    general: "report reports measure measures agreement agreements point points implementation meeting
         meetings reason reasons list result results phase effect effects visit system systems programme
         programmes program programs project projects challenge challenges elements success experience
         experiences focus benefits adjustment revision modification modifications amendment amendments
         participation situation contributions countries country quarter specialists expectations
         parties force site company companies users growth performance obligation season firm dates
         purchase production service services solution solutions development activities decision
         procedure members group groups request requests details presence company's approval purpose
         opportunity opportunities aim aims amount approach area areas article articles aspect aspects
         authorities authority background base basis benefit case cases center centers centre centres
         change changes choice choices city client clients collection collections community communities
         component components concept concepts condition conditions content corridors cost costs
         customer customers deal deals demand design designs detail device devices document documents
         economy edition effort efforts element environment equipment event events expert expertise
         experts facility facilities factor factors family feature features field fields finding
         findings format function functions future goal goals goods help history idea ideas image impact
         industry information initiative initiatives input issue issues item items job jobs journey key
         knowledge leader leaders leadership level levels life lives look lot manager material materials
         matter member method methods mind mission model models name names need needs network number
         numbers objective objectives office offices option options order outcome outcomes page pages
         parameters participants partner partners partnership partnerships path people period person
         place plan plans platform platforms population position practice practices principle principles
         problem problems process processes product products professional professionals property
         purposes quality question questions range rate rates record region regions relationship
         relationships representatives requirement requirements resource resources response review role
         roles rule rules sector sectors sense session sessions setting settings side sides sites
         situations skill skills society space spaces spirit staff stage stages standard standards state
         states statement step steps story strategy strategies structure structures study studies style
         subject support task tasks team teams term terms test tests text theme themes thing things
         threat threats time title today tool tools topic topics trend trends type types use user value
         values version victims vision website websites window work worker workers world writer year
         years zone stores store negotiations wishes consumers consumer adults adult americans
         individuals",
    tails: "meter meters metre metres square mile miles kilometer kilometers foot feet inch inches hour
         hours minute minutes second seconds day days week weeks month months year years today tomorrow
         yesterday tonight percent percentage cent cents dollar dollars euro euros franc francs pound
         pounds ton tons tonne tonnes floor p.c. inc ltd llc corp",
    verbs: "enable enables bring brings empower empowers encourage encourages ensure ensures determine
         determines allow allows provide provides help helps conduct conducts deliver delivers transform
         transforms strengthen strengthens improve improves enhance enhances reduce reduces require
         requires include includes become becomes create creates explore explores celebrate celebrates
         connect connects excel excels intercept intercepts interact interacts participate participates
         remember announce announces unveil unveils expand expands achieve achieves protect protects
         unlock unlocks accelerate accelerates combine combines introduce introduces integrate
         integrates remain remains receive receives contain contains describe describes affect affects
         offer offers mirror mirrors lift lifts join joins select selects win wins keep keeps make makes
         take takes give gives get gets say says lets let see sees seem seems follow follows demonstrate
         demonstrates investigate investigates illustrate illustrates indicate indicates generate
         generates evaluate evaluates eliminate eliminates accommodate accommodates facilitate
         facilitates incorporate incorporates operate operates simulate simulates communicate
         communicates calculate calculates validate validates activate activates motivate motivates
         collaborate collaborates translate translates illuminate illuminates dominate dominates
         outperform outperforms propose proposes obtain obtains derive derives prove proves compute
         computes consist consists depend depends exist exists arise arises occur occurs avoid avoids
         solve solves adapt adapts apply applies imply implies vary varies rely relies behave behaves
         choose chooses suggest suggests discuss discusses examine examines establish establishes
         maintain maintains optimize optimizes optimise optimises minimize minimizes maximize maximizes
         utilize utilizes realize realizes organize organizes recognize recognizes emphasize emphasizes
         characterize characterizes welcome welcomes continue continues invite invites appear appears
         belong belongs serve serves sit sits go goes begin begins insist insists involve involves
         exclude excludes decide decides define defines admit admits remove removes",
    ..Words::NONE
};
