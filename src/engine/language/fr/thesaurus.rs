//! French: words that say the same in releases, and their contraries.

/// See [`Thesaurus`](crate::engine::language::thesaurus).
pub const THESAURUS: &str = "
augment- hauss- accro- progress- croissance croissant- relèv- relev- grimp- bondi- élargi- agrandi- | diminu- baiss- rédui- réduc- recul- chut- décroi- repli- abaiss- ramené ramenée ramenés ramenées ramener ramène restrein- amoindr- fléchi- rétréci-
plus davantage | moins
supérieur supérieure supérieurs supérieures | inférieur inférieure inférieurs inférieures
élevé élevée élevés élevées haut haute hauts hautes fort forte forts fortes importante important | faible faibles bas basse basses modeste modestes
premier première premiers premières | deuxième deuxièmes second seconde | troisième troisièmes | quatrième | cinquième | sixième | septième | huitième | neuvième | dixième
avant | après
début commenc- débute- débutera débuté démarr- entam- entrer_en_vigueur entre_en_vigueur | fin termin- achev- prend_fin prendre_fin
ouvr- ouvert ouverte ouverts ouvertes ouverture inaugur- | ferm- fermeture clôtur- clos close
commenc- début débute- débuter débuté démarr- entam- lanc- inaugur- ouvr- ouvert- ouverture
termin- achev- clôtur- conclu- clos close fin
approuv- accept- adopt- valid- entérin- ratifi- avalis- bien_accueill- salu- | refus- rejet- oppos- désapprouv-
autoris- perme- permis- habilit- | interdi- prohib- empêch- défend défendu défendue
recommand- conseill- préconis- | déconseill-
reconn- admet- admis admise avou- confirm- | nie nier nient nié niée niant niait démen- contest- réfut- infirm-
gagn- remport- victoire- vainqueur- | perdre perd perdent perdu- défaite-
achet- achat- acqui- acquér- | vend- vente- céder cède cédé cession-
importation importations importer importe importent importé importée importés importées | exportation exportations exporter exporte exportent exporté exportée exportés exportées
nomm- désign- élu élue élire | révoqu- limog- démissionn- démission
public publics publique publiques étatique- | privé privés privée privées
positif positifs positive positives positivement | négatif négatifs négative négatives négativement
favorable favorables | défavorable défavorables
obligatoire- contraignant- impératif- impérative- | facultati- volontaire volontaires optionnel-
grand grande grands grandes vaste vastes | petit petite petits petites
majeur majeure majeurs majeures | mineur mineure mineurs mineures
long longue longs longues | court courte courts courtes bref brève
rapide rapides rapidement vite | lent lente lents lentes lentement
créer crée créé créée créés créées création fonder fonde fondé fondée fondation fondateur fondatrice instituer institué instituée mise_sur_pied mettre_sur_pied établi établie | supprim- dissou- dissolution aboli-
ajout- | retir- retrait-
minimum minimal minimale minimaux plancher | maximum maximal maximale maximaux plafond
gratuit gratuite gratuits gratuites gratuitement | payant payante payants payantes
majorité majoritaire majoritairement plupart | minorité minoritaire
homme hommes masculin masculins | femme femmes féminin féminins
nord septentrional- | sud méridional- | ouest occidental-
matin matinée | soir soirée | après-midi
amélior- optimis- perfectionn- | détérior- dégrad- aggrav- empir-
renforc- consolid- raffermi- | affaibli- fragilis-
favoris- encourag- promouv- promotion stimul- | décourag- frein- entrav-
facile faciles facilement simple simples aisé aisée | difficile difficiles difficilement compliqué complexe complexes
simplif- | complexif-
réussi réussie réussir réussite succès | échec échecs échou-
nécessaire nécessaires indispensable indispensables besoin besoins | superflu superflue superflus inutile inutiles
suffisant suffisante suffisants suffisantes suffisamment suffit | insuffisant insuffisante insuffisants insuffisantes insuffisamment
intérieur intérieure intérieurs intérieures | extérieur extérieure extérieurs extérieures
urbain urbaine urbains urbaines | rural rurale ruraux rurales
innocent innocente | coupable coupables
riche riches | pauvre pauvres
reprendre reprend reprennent repris reprise | suspend- interromp- interrompu interrompue
prolong- étend étendu étendue | raccourci- écourt-
allég- | alourdi-
creus- élarg- | resserr- rétréci- comblé combler
avancé avancée avancés avancées anticip- | reporté reportée reportés reportées repouss- différé différée ajourn- retard-
stimul- dynamis- | frein- frén-
accélér- | ralenti-
personne personnes gens individu individus
participa- particip- assist- prendre_part pris_part prend_part prennent_part prendra_part prendront_part présent présente présents présentes
participant- personnes_présentes présents invité invités
citoyen- ressortissant- habitant- population résident-
entreprise- société sociétés compagnie- firme- groupe
gouvernement exécutif
étud- enquêt- recherch- analys- exam- rapport rapports évalu- réexam-
examin- discut- débatt- débat- étudi- pench- consacr- aborder abord- traiter
mesure mesures disposition dispositions démarche- dispositif- action actions
accord accords entente convention conventions traité traités pacte pactes
réunion réunions rencontr- entretien- entretenu- entretien séance- entrevue- réuni- discussion- échang- parler parle parlé
soutien soutenir soutien- appui- appuy- aide aides aider aidé épaul- venir_en_aide
coopér- collabor- partenari-
projet projets programme programmes plan plans initiative-
loi lois législation règlement règlements réglement- ordonnance-
révis- remani- mise_à_jour modif- réform- revoir revu revue adapt- mis_à_jour actualis- refon-
argent fonds financ- budget- subvention- ressources moyens
coût coûts coûter coûte coûté prix montant- somme-
emploi emplois travail travaux poste postes
élève élèves étudiant- écolier-
enfant enfants fils fille filles bébé bébés
naiss- né née nés nées prendre_naissance donné_naissance accouch-
mort morts morte décè- décéd- mourir tué tuée tués meurtre assassin-
attaqu- attentat- frapp- agress-
incarcér- détenu- détention emprisonn- prison écrou- pénitencier
demand- réclam- sollicit- requête- exig- souhait- voul- veut veulent
montr- indiqu- révél- démontr- attest- ressort
utilis- emploie emploient employer recour- usag- exploit- se_sert servir
tenir tient tiendra tiendront aura_lieu auront_lieu avoir_lieu déroul- organis- se_tiennent
représent- constitu- correspond- équiva- forment comptent
différ- diffèr- vari- diverg-
concern- portent portait portaient portant porté affect- visant vise visent visait relatif relative relatifs pench- consacr-
remplac- substitu- succèd- succéd-
dirig- présid- conduit- conduir- direction tête pilot- à_la_tête menée mener
vend- vendu vendus écoul-
important importante importants essentiel- crucial- primordial- majeur-
immédiatement aussitôt instantan- immédiat- rapid-
actuel- actuellement désormais maintenant aujourd'hui à_présent présentement
environ près quelque quasi approximativement autour
époux épouse épouses mari conjoint- compagnon compagne
réalisateur- cinéaste- metteur_en_scène
publi- parution paraî- paru parus diffus- rendu_public rendre_publiques rendre_public
présent- soumet- soumis- soumett- propos- transme-
déposer dépose déposé déposée déposés déposées dépôt introdui- faire_l'_objet fait_l'_objet interjet-
fixé fixée fixer fixe fixés fixées établi- détermin- défini-
choisi- choix sélection- retenu retenue
fourni- livr- dispens- octroy- attribu- allou- offr- délivr-
reçoit reçoivent reçu- obten- obtenu- bénéfici- enregistr- perç-
élabor- conç- conce- développ- réalis- créé créée mis_au_point
pandémie coronavirus covid-19 covid crise_sanitaire
logement- maison maisons habitation- appartement-
ville villes commune communes municipal- cité
véhicule- voiture- automobile- auto autos
sanction- pénalis- amend- puni- condamn-
crypt- chiffr-
pirate- hacker- malfaiteur- cybercriminel- escroc- criminel-
responsab- imput- accus- jugent_responsable
rest- demeur- maintien- maintenu- continu- poursui- toujours
garanti- assur- veill-
protég- protec- préserv- sauvegard-
lutt- combat combatt-
inquiét- préoccup- craindre craint souci-
félicit- salu- applaudi-
condamn- dénonc- réprouv- critiqu-
invit- convi-
récompens- distinction- lauréat- honor- primé primée prix
reporté reportée reportées reportés repouss- différé différée ajourn- report
inaccessib- indisponib- hors_service
illicit- illég-
juge jugé jugent jugée estim- considèr- considér- établi- constat-
domaine- secteur- champ- branche-
région- canton- zone- territoire-
objectif- but buts visée ambition- vise visent visant visait cible cibler
conséquence- effet effets répercussion- impact- incidence- suites
raison raisons cause motif- motiv-
changement- mutation- transformation- évolution- chang- transform- évolu-
numéri- digital- informatique-
année années an ans exercice
semestre semestriel- six_mois
durée dure durent duré durer durera longtemps longueur
travail_à_distance télétravail-
visit- déplacement- voyage- se_rendre
quitt- départ- partir
supplémentaire- additionnel- complémentaire- autre autres nouveau nouvelle nouveaux nouvelles
habituel- ordinaire- coutum- normal-
soudain- brusque- subit-
uniquement seulement exclusivement seul seule seuls seules
définitif- définitive final finale finaux
taxe taxes impôt- tva fisc-
payer paie paye payé payée payées versement verser versé versée verse versements acquitt- règl-
écart- exclu- évinc- licenci- remerci- renvoy-
commis commise perpétr-
compos- compren- inclu- englob- compris comprend
consult- accéd- accès disponib- visualis-
perte pertes recul- déclin- disparition diminu- baiss- effondr-
second seconde deuxième deuxièmes
espèces liquide cash numéraire
donner donne donné donnée donnés remettre remet remis remise remises confi- transm-
victime victimes blessé blessés
perdu_la_vie perdent_la_vie mort morts mourir décéd- succomb- tué tués tuée péri
heurt- percut- tampon-
enfonc- défonc-
placer placé placée placés install- mettre_en_place mis_en_place mise_en_place
moyen moyens mesure mesures outil outils instrument-
expir- échéan- arriver_à_échéance prendre_fin prend_fin
quitt- s'en_ira partir départ démission- se_retir-
place poste fonction fonctions
réserv- stock- accumul-
renseign- inform- communiqu-
mis_à_jour mise_à_jour mises_à_jour actualis-
arrêt- interpell- appréhend- capturé
vite rapid- prompt-
dépens- dilapid- gaspill-
conducteur conductrice conduisait volant chauffeur
secour- sauver sauvé sauvet-
compliqu- ralenti- entrav- gêné gênée gênent difficil-
condamn- écop- puni- infligé
accusé accusés prévenu prévenus inculpé suspect-
perdur- dure durer persist- continu-
égide auspices cadre patronage
plateforme plate-forme portail site
consult- accéd- lire
étoff- développ- compléter complét- élargi-
étape étapes progressiv- graduel-
prix tarif tarifs
dirigeant- directeur directrice patron chef cheffe responsable
siège établi établie basé basée installé installée domicili-
début commenc- lancement
attein- parvenir parvenu élev- s'établi- chiffr- totalis-
comptabilis- recens- dénombr- enregistr- compt-
annonc- communiqu- fait_savoir indiqu- déclar-
souligne- insist- rappel- relev- met_l'accent mis_l'accent
explique- précis- détaill-
plaid- appel- réclam- exhort-
rejoindre rejoint rejoindra intègr- adhér- adhésion
désaccord différend conflit litige dispute
crainte craintes craindre inquiétude- peur redout-
chantier chantiers travaux construction construi-
inond- crue crues
incendi- feu feux
séisme tremblement
pénurie manque
exempt- dispens- exonér-
dommage dommages dégât dégâts
vol vols volé volée volés dérob-
enlèv- enlev- séquestr- kidnapp-
mineur mineurs enfant enfants jeune jeunes
retraite retraité retraités pension pensions rente rentes
salaire salaires rémunér-
chômage chômeur- sans-emploi demandeurs_d'emploi
assuré assurés assurance-
malade malades patient-
hôpital hôpitaux hospital-
médicament- traitement- remède- préparation
docteur médecin médecins
essai essais test tests expériment-
résultat résultats conclusion conclusions constat-
preuve prouv- démontr- attest-
auteur auteurs écrivain
film long-métrage
ancien ancienne ex
décennie dix_ans
quotidien journal titre
lettre courrier message
";
