//! French words that file nothing, as [`super::Words`] tells.

use super::Words;

/// The French lists.
pub(super) const WORDS: Words = Words {
    modifiers:
        "actuel actuelle actuels actuelles prochain prochaine prochains prochaines récent récente récents
         récentes passé passée passés passées précédent précédente précédents précédentes futur future
         futurs futures suivant suivante suivants suivantes ultérieur ultérieure ultérieurs ultérieures
         éventuel éventuelle éventuels éventuelles possible possibles nécessaire nécessaires
         significatif significative significatifs significatives considérable considérables concerné
         concernée concernés concernées particulier particulière particuliers particulières accru accrue
         accrus accrues positif positive positifs positives élevé élevée élevés élevées supplémentaire
         supplémentaires divers diverses excellent excellente excellents excellentes fort forte forts
         fortes profond profonde profonds profondes nombreux nombreuses différent différente propre
         propres réel réelle réels réelles seul seule seuls seules entier entière entiers entières
         certain certaine correspondant correspondante correspondants correspondantes relatif relative
         relatifs relatives applicable applicables inhérent inhérente inhérents inhérentes susmentionné
         susmentionnée présent présente présents présentes moyen moyenne similaire similaires subséquent
         subséquents subséquentes optimal optimale optimales dû due dus dues approprié appropriée
         appropriés appropriées complémentaire complémentaires courant courante courants courantes
         potentiel potentielle potentiels potentielles précité précitée précités précitées important
         importante importants importantes principal principale principaux principales majeur majeure
         majeurs majeures essentiel essentielle essentiels essentielles vaste vastes crucial cruciale
         cruciaux large larges global globale globaux globales efficace efficaces proposé proposée
         proposés proposées ci-joint ci-jointe ci-joints ci-jointes tardif tardive tardifs tardives
         magnifique magnifiques triste tristes terrible superbe superbes ambitieux ambitieuse
         sous-jacent sous-jacents sous-jacente sous-jacentes intéressé intéressée intéressés intéressées",
    qualifiers: "acceptable accessible actif active adapté adaptée agressif agressive agréable aigu ancien
         ancienne anciens anciennes approfondi approfondie approfondis approfondies audacieux avancé
         avancée avantageux banal banale bas basse beau beaux belle belles bref brève brillant brillante
         brutal brutale calme capable chaleureux chaleureuse chaud chaude cher chère chers chères clair
         claire clairs claires classique classiques complexe complexes compliqué compliquée concret
         concrète concrets concrètes confiant confortable controversée convaincant convaincante
         courageux courageuse court courte courts courtes coûteux coûteuse coûteuses curieux célèbre
         célèbres dangereux dangereuse dangereuses difficile difficiles digne discret discrète
         douloureux douloureuse doux douce dramatique dramatiques dur dure durs dures dynamique
         dynamiques décisif décisive défavorable délicat délicate dépendant dépendante emblématique
         emblématiques encourageant encourageante encourageants enthousiaste exceptionnel exceptionnelle
         exceptionnels exceptionnelles expérimenté expérimentés facile faciles faible faibles favorable
         favorables ferme fermes fiable fiables fin fine fier fière fragile fragiles froid froide
         fréquent fréquente fréquents fréquentes gentil glorieux grave graves gros grosse grosses
         généreux généreuse haut haute hauts hautes heureux heureuse honnête horrible hostile hostiles
         immense immenses impressionnant impressionnante inattendu inattendue incertain incertaine
         incroyable indispensable indispensables inhabituel inhabituelle innovant innovante innovants
         innovantes inquiet inquiétant inquiétante instable insuffisant insuffisante intelligent
         intelligente intense intenses intéressant intéressante intéressants intéressantes joli légitime
         léger légère légers légères limitée limitées lointain long longue longs longues lourd lourde
         lourds lourdes lumineux massif massive massifs massives mauvais mauvaise mauvaises meilleur
         meilleure meilleurs meilleures moderne modernes modeste modestes modéré modérée multiple
         multiples net nette noble notable notables novateur novatrice original originale pareil parfait
         parfaite parfaits petit petite petits petites plausible populaire populaires précaire précaires
         précieux précieuse précis précise précises prometteur prometteuse prometteurs préoccupant
         préoccupante probable probables proche proches progressif progressive propice prospère prudent
         prudente puissant puissante puissants puissantes pénible qualifié qualifiés radical radicale
         raisonnable raisonnables rapide rapides rare rares rassurant remarquable remarquables restreint
         restreinte riche riches risquée robuste rude réaliste régulier réguliers régulière régulières
         répandu répandue sain saine satisfaisant satisfaisante sensible sensibles serein sereine simple
         simples sincère sincères solide solides sombre sombres souple souples spécial spéciale spéciaux
         spéciales spectaculaire spectaculaires stable stables strict stricte stricts strictes subtil
         subtile surprenant surprenante surréaliste symbolique symboliques sympathique sérieux sérieuse
         sévère sévères sûr sûre sûrs sûres tendu tendue traditionnel traditionnelle traditionnels
         traditionnelles tragique tragiques urgent urgente urgents urgentes utile utiles valable
         variable variables varié variée variés variées vieux vieille vif vive vifs vives violent
         violente violents violentes virulent visible visibles vulnérable vulnérables énorme énormes
         épais étonnant étonnante étrange étroit étroite étroits étroites évident évidente excessif
         excessive indéniable unique uniques véritable véritables vrai vraie faux fausse partiel
         partielle partiels partielles total totale totaux totales externe externes interne internes
         formel formelle formels formelles existant existante existants existantes habilité habilitée
         habilités habilitées croissant croissante croissants croissantes direct directe directs
         directes indirect indirecte indirects indirectes suspecté suspectée initial initiale initiaux
         initiales final finale finals finales définitif définitive définitifs définitives provisoire
         provisoires commun commune communs communes intégral intégrale visée visés visées réalisé
         réalisée réalisés réalisées effectué effectuée effectués effectuées obtenu obtenue obtenus
         obtenues prévu prévue prévus prévues adopté adoptée adoptés adoptées menée menées liée liés
         liées touchées chargée chargées organisé organisée organisés organisées destinée destinés
         destinées",
    heads: "domaine domaines plupart majorité série séries multitude totalité quantité volume base bases
         sorte sortes type types genre genres exemple exemples raison raisons mètre mètres kilomètre
         kilomètres gramme grammes microgramme microgrammes tonne tonnes litre litres hectare hectares
         minute minutes dizaine dizaines centaine centaines millier milliers abord durée période
         périodes début fin proportion taille",
    vague: "aide ajout application aspect aspects augmentation but bord capacité capacités cause causes
         choix coup cœur conséquence conséquences contenu contexte détails effet effets élément éléments
         existence fait faits fonctionnement importance lancement lieu lieux lien liens liste listes
         maintien membre membres modalité modalités mode modes modification modifications montant
         montants motif motifs nécessité notion objet occasion ouverture participants pièce possibilité
         possibilités présence présentation principaux problème problèmes processus publication question
         questions rapport rapports région régions représentant représentants respect résultat résultats
         réalisation secteurs situation souhait tenue texte textes thème thèmes travaux utilisation
         usage version versions victime victimes volonté vue zone zones reste taille tour titre auteur
         auteurs partisan partisans propriétaire propriétaires chiffre chiffres axe axes acteur acteurs
         adoption ordre tête heure heures",
    general: "loi lois message messages ordonnance ordonnances séance séances système systèmes rapport
         rapports projet projets accord accords disposition dispositions personne personnes entreprise
         entreprises mise initiative initiatives contrat contrats étude études procédure procédures
         consultation modification modifications étape étapes membre membres liste listes représentant
         représentants produit produits service services stratégie orientation vigueur œuvre domaine
         domaines augmentation semestre trimestre total provenance faveur sortie forme transfert demande
         demandes tâche tâches priorité priorités groupe groupes résultat résultats montant montants
         activité activités décision décisions réponse base bases cours conditions condition matière
         retour étendue occasion don axes offres recommandation recommandations prolongation révision
         développement travail travaux conférence visite bref continu déclaration déclarations nombre
         préparation collaboration présence réalisation utilisation utilisateurs effet effets risque
         risques cause causes compétences acteur acteurs avenue autorité autorités besoin besoins cadre
         cadres capacité capacités cas centre centres chose choses collègues conseil contexte défi défis
         délai délais document documents effort efforts élément éléments équipe équipes espace espaces
         essai événement exemple expérience expert experts fait faits femme femmes homme hommes fonction
         fonctions habitant habitants individu individus information informations institution
         institutions instrument instruments lieu lieux ligne lignes manifestation manifestations
         mission missions monde moyen moyens norme normes œuvres offre opération opérations organisation
         organisations outil outils participant participants partenaire partenaires pays phase phases
         population possibilité pouvoir pouvoirs pratique pratiques principe principes problème
         problèmes processus programme programmes protection question questions règle règles réunion
         région régions renommée reprise responsabilité ressource ressources scène secteur secteurs
         sécurité solution solutions structure structures sujet taux technique techniques territoire
         texte thème thèmes tiers titre usage utilisateur valeur valeurs victime victimes ville villes
         vie visiteurs zone zones établissement établissements échange échanges équipement équipements
         état états véhicule véhicules appareil appareils ouvrage ouvrages site sites méthode méthodes
         milieu air volonté regard matin soir",
    governing:
        "favorable favorables contraire contraires supérieur supérieure supérieurs supérieures inférieur
         inférieure inférieurs inférieures égal égale égaux égales sujet sujette sujets prêt prête prêts
         prêtes apte aptes commun commune communs communes consécutif consécutive consécutifs
         consécutives propice propices préalable préalables antérieur antérieure postérieur postérieure
         semblable semblables identique identiques parallèle parallèles atteint atteinte atteints
         atteintes soumis soumise soumises issu issue issus issues exempt exempte exempts digne dignes
         inscrit inscrite inscrits inscrites conforme conformes accessible accessibles comparable
         comparables imputable imputables fidèle fidèles permis promis admis admise admises remis remise
         remises astreint astreinte astreints requis requise requises produit produite produits
         produites conduit conduite conduites équivalent équivalente équivalents équivalentes",
    prepositions:
        "encontre échelle égard insu instar travers hauteur issue vue compte détriment profit intention
         attention",
    ..Words::NONE
};
