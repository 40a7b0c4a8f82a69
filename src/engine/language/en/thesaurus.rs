//! English: words that say the same in releases, and their contraries.

/// See [`Thesaurus`](crate::engine::language::thesaurus).
pub const THESAURUS: &str = "
increas- rise rises rising rose risen grow grows growing grew growth climb- surg- expand- expansion gain gains gained jump- uptick upturn | decreas- dampen- curb- halv- declin- fall falls fell fallen falling drop- reduc- shrink- shrank cut cuts cutting lower- diminish- plung- slump- contract-
raise raises raised raising increas- tighten- boost- | reduc- lower- cut loosen- relax-
more | less fewer
higher greater larger bigger | lower smaller
above exceed- | below
high highest | low lowest
best | worst
first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
first initial maiden inaugural debut
before prior ahead | after following
begin- began begun start- launch- open- commenc- kick- | end ends ended ending finish- conclu- complet-
open- inaugurat- unveil- launch- | clos- shut-
approv- accept- adopt- endors- passed passes ratif- agree- welcom- | reject- refus- oppos- declin- dismiss- veto-
allow- permit- authoris- authoriz- enabl- let lets | ban bans banned banning prohibit- forbid- forbad- prevent- block-
confirm- acknowledg- admit- recogni- | deny denies denied denying denial disput- refut- contradict-
win wins winning won victor- winner- | lose loses losing loss lost defeat- loser-
buy buys buying bought purchas- acqui- | sell- sold sale sales divest-
import imports imported importing | export exports exported exporting
appoint- naming named elect- install- hire hired | resign- dismiss- sack- fired
public state-owned publicly | private privately
positive positively favourable favorable | negative negatively unfavourable unfavorable
mandatory compulsory obligatory binding | voluntary optional
large larger largest big bigger biggest major significant- substantial- considerable | small smaller smallest minor slight
long lengthy longer | short brief shorter
fast quick- rapid- swift- | slow-
strong stronger strongest strongly | weak weaker weakest weakly
add adds added adding addition | remov-
minimum minimal | maximum upper_limit cap
free free_of_charge costs_nothing no_cost no_fee no_fees no_charge without_charge complimentary | paid
majority most | minority
man men male males | woman women female females
north northern | south southern | east eastern | west western
morning a.m am | afternoon evening p.m pm | night
improv- enhanc- upgrad- better | worsen- deteriorat- worse
strengthen- reinforc- consolidat- bolster- | weaken- undermin-
encourag- promot- foster- stimulat- | discourag- deter- hinder- hamper-
easy easier easily simple simpl- | difficult- hard harder complicated complex
success- succeed- | fail fails failed failing failure
necessary essential indispensable | unnecessary superfluous
sufficient enough adequate | insufficient inadequate
internal domestic | external foreign
urban | rural
guilty | innocent
bring_forward brought_forward hasten- | postpon- delay- defer- pushed_back put_off
widen- broaden- | narrow-
resum- restart- | suspend- suspens- halt- interrupt-
extend- prolong- lengthen- | shorten- curtail-
accelerat- | slow- delay-
profit profits profitable earnings | loss losses loss-making
armed | unarmed
safe safely | unsafe dangerous
paper printed | electronic electronically digital digitally online
online virtual virtually remote remotely web | in-person onsite on-site on_site
employer- | employee-
people persons individuals
participa- attend- took_part take_part taking_part takes_part audience participants
compan- firm firms business businesses corporat- enterprise-
organi- association group body nonprofit
stud- research- survey- analy- examin- review- assess- investigat- evaluat- monitor-
measure- step steps action actions
agree- accord deal deals treaty pact
meeting- met meet session- talk- conference- symposium gather- event forum discuss- workshop
support- back- backed aid aided help- assist-
cooperat- collaborat- partner- together joint jointly
project- program- programme- plan plans initiative- scheme-
law laws legislation regulation- rule rules ordinance- requirement-
revis- amend- updat- reform- overhaul- chang- modif- adapt-
money fund funds funded funding financ- budget-
cost costs costing price- expens- bears paid pay pays charge- cover-
job jobs employment work position-
student- scholar- pupil-
child children kid kids
dies died death- dead kill-
attack- assault- strike struck
want- ask asks asked asking request- demand- call calls called calling urge urges urged urging seek- sought application
show- indicat- reveal- demonstrat- found find- conclud- point- highlight- stress- underlin- emphasi-
use used using uses employ- utili-
hold holds held take_place takes_place took_place taking_place organis- organiz- host- stag-
represent- constitut- account- compris- contain- includ- consist- has have featur-
differ- vary varies varied diverg-
concern- affect- relat- involv- regard-
replac- substitut- take_the_place takes_the_place supersed- succeed- took_over
lead leads leading led head- chair chairs chaired direct- run runs running ran manag- preside- oversee- oversaw
important importance role key crucial vital essential significan-
immediate- instant- prompt-
current- now today present presently
about around approximately some roughly nearly almost
visit- trip travel-
publish- releas- issu- announc- disclos-
present- submit- submitted unveil- propos- put_forward
set sets setting determin- establish- defin- fix fixed
choose- chose- select- pick-
provid- suppl- deliver- give gives given giving gave offer- grant- award- bestow- serv- supplied
receiv- obtain- get got gain- benefit- win won honor- honour- award-
develop- creat- design- build- built make makes making made
found- establish- incorporat- creat- set_up founder co-found-
pandemic coronavirus covid-19 covid
city cities town towns municipal-
vehicle- car cars
sanction- penal- fine fines fined punish-
remain- continu- stay- still keep kept ongoing
leave- left depart- exit quit
ensur- guarantee- secur-
protect- safeguard- preserv-
fight- fought combat- tackl-
worr- concern- fear-
prais- commend- welcom- applaud- congratulat-
condemn- denounc- criticis- criticiz-
prize- award- honor- honour- reward-
postpon- delay- defer-
accus- blam- charg- responsib-
reach- achiev- attain- accomplish- hit
expert- specialist-
area- sector- field- domain-
region- district- area-
goal- aim aims aimed aiming objective- target- purpose-
effect- impact- consequence- result-
reason- cause- because due
reopen- re-open- re-grand_opening remodel- renovat- refresh- refurbish-
worker- employee- staff associate- personnel
lawyer- attorney-
headquarter- based seat head_office
enrol- enroll- regist- sign_up
suitab- perfect ideal
keen avid enthusiast- passionate
transaction- payment- pay
fly flew flight- flown
army military armed_forces troops
last- lasted duration took long
vaccin- inocul- jab jabs
dose- shot-
banned ban bans prohibit-
exclusive- sole only
training train- course- program-
sudden- abrupt-
flexib- agil- lean-
tasks duties work administrative
main principal core primary chief
occup- hold held
seat seats place places
ready complet- finish-
maximum upper limit ceiling
loss losses decline- decreas- disappear-
second secondary
cash money
hand- give gave given provid- deliver-
victim- injured wounded
killed died dead lost_their_lives lost_his_life lost_her_life
hit struck collided crash-
expire- end ends ended run_out runs_out
leave- left step_down stepping_down steps_down resign- depart-
post position role job office
update- revis- refresh-
arrest- detain- apprehend- captur-
rescue- save saves saved saving
hinder- slow- complicat- hamper-
step steps stage stages phase phases gradual-
price prices tariff- rate fee fees
located situated based headquarter-
total totals totalled totaled amount amounts reach-
announc- declar- report-
stress- underlin- emphasi- highlight- point_out pointed_out
explain- detail- clarif-
urge- call call_on called_on appeal-
join- member membership
dispute- conflict- disagreement-
fear- concern- worr-
construct- build- built
flood-
fire fires blaze-
earthquake- quake-
shortage- lack- scarc-
exempt- waive-
damage- harm
theft stole stolen steal
child children youth minors young
wage wages salar- pay remunerat-
unemploy- jobless
patient- sick ill
drug drugs medicine- medication- treatment-
doctor doctors physician-
trial trials test tests experiment-
result- outcome- finding-
prove- demonstrat- evidence
author- writer- wrote written
film films movie-
former ex previous
decade- ten_years
gap gaps shortfall-
fill fills filled close closes closed closing
prepared ready willing
further additional more other extra
existence anniversary years
collaborat- work_together working_together worked_together
seek- sought aim aims aimed attempt- try tries tried
purchase- buy buys buying bought order-
sign- conclu-
start- found- establish- set_up
spent spend career experience
";
