import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, or speaks of the talk itself. */
const PASSING = "aujourd'hui|demain|hier|ce matin|ce soir|en ce moment même|réponse*|rêve*";
const MY = "(mon|ma|mes|notre|nos) [petit|petite|grand|grande|jeune|autre|deux|trois]";
const A_FEW = "un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze";

/** French. */ /** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "aussi|toujours|maintenant|jamais|souvent|encore|déjà|qui|que|et|ou|pas|plus|bien|trop|très|tout|alors|là|hier|demain|même|aîné|aînée|cadet|cadette|petit|petite|grand|grande|vieux|vieille|adorée|préféré|préférée|parfois|on|il|elle|y|en|lui|me|te|s'est|nous|tellement|enfin|lapin";

export const fr: SpeechData = {
  language: "fr",
  tells: "oublie|oubliez",
  isSpaced: true,
  hasCase: true,
  subject: "je ",
  setsFrame: String.raw`(?:(?:écrivons|racontons|inventons|imaginons|on (?:écrit|invente|raconte)|et si on (?:écrivait|inventait|racontait)|peut-on écrire|aide-moi à écrire|écris avec moi|écrivez avec moi).{0,40}(?:histoire|conte|roman|scène|scénario|aventure|récit))|(?:(?:histoire interactive|chacun (?:son tour|une phrase)|à tour de rôle|aventure textuelle))|(?:(?:on peut|peut-on|pouvons-nous|je (?:veux|voudrais|souhaite)|j'aimerais|aide-moi à|aidez-moi à|entraînons-nous|entraîne-moi).{0,30}(?:pratiquer|simuler|répéter|m'entraîner|nous entraîner|travailler|à).{0,40}(?:entretien|conversation|dialogue|oral|négociation|appel))|(?:(?:simule|simulons|simulation d['’]|entretien fictif|faux entretien|interviewe-moi))|(?:je (?:vais )?(?:répond\p{L}*|parler\p{L}*|écrir\p{L}*|écris|jouer\p{L}*|joue|fer\p{L}*|faire|parle) (?:\p{L}+ )?(?:comme si|en tant que|semblant|le rôle|le personnage|à la place|comme un personnage))|(?:(?:réponds|répondez|parle-moi|parlez-moi|traite-moi|traitez-moi).{0,20}comme si j)|(?:(?:tradui|corrige|résum|reformul|amélior|réécri|relis|relisez|répond)\p{L}* .{0,25}(?:ce que (?:je|j'|vais)|tout ce que|(?:mon|mes|le|les) (?:prochain|suivant)\p{L}*|(?:message|texte|mail|lettre)s? (?:suivant|qui sui)\p{L}*)(?!\s*:))|(?:(?:tradui|corrige|reformul|amélior|réécri)\p{L}* (?:chacun|chacune|chaque|tous|toutes)(?: de)? (?:mes |les )?(?:messages?|phrases?|textes?))|(?:(?:faisons|fais|faites) comme si (?:tu|vous|j|je|nous|on)(?!\p{L}))|(?:je (?:vais|vous|t[e']|te) ?(?:\p{L}+ )?(?:envoyer|envoie|enverrai|coller|colle|copier|copie|transmettre|transmets|transférer|montrer|donner) .{0,40}(?:message|texte|mail|courriel|lettre|paragraphe|commentaire|chapitre|conversation|cv))`,
  unspoken: String.raw`^(?:(?:le|les|tous les|chaque) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)s?(?!\p{L})|^(?:(?:le|les|tous les|chaque) (?:matin|soir|été|hiver)s?)(?!\p{L})|^(?:\p{L}+ée?s?|repris|appris|pris|mis|remis|fait|refait|vu|revu|lu|relu|vendu|perdu|reçu|fini|choisi|réussi|ouvert|offert|découvert|couru|cousu|construit|écrit|peint|parti|reparti|sorti|suivi)(?!\p{L})(?! (?:est|sont|était|étaient|a|ont)(?!\p{L}))`,
  lead: 5,
  classes: {
    thanks: "merci|merci beaucoup",
    me: "je|j'ai|j'habite|j'aime|j'adore|j'étudie|j'apprends|j'utilise|j'écris|j'essaie|j'y|nous|on|moi|j'étais|j'enseigne|j'élève|j'en",
    mine: "mon|ma|mes|notre|nos",
    meObject: "me|m'a|m'appelle|m'ont",
    you: "tu|te|toi|ton|ta|tes|vous|votre|vos",
    others: "il|elle|ils|elles|son|sa|ses|leur|leurs|quelqu'un|les gens",
    relative:
      "femme|épouse|mari|époux|compagne|compagnon|copine|copain|fiancée|fiancé|fils|fille|filles|enfant|enfants|bébé|mère|maman|père|papa|parents|frère|frères|sœur|sœurs|soeur|soeurs|grand-mère|grand-père|mamie|papi|petit-fils|petite-fille|oncle|tante|cousin|cousine|neveu|nièce|belle-mère|beau-père|famille",
    friend: "ami|amie|amis|amies|collègue|voisin|voisine|patron|patronne|colocataire",
    pet: "chien|chienne|chiens|chat|chatte|chats|hamster|cheval|lapin|perroquet|tortue|chiot|chaton",
    negation: "ne|pas|jamais|rien|aucun|aucune|sans|plus|n'ai|n'aime|n'habite|n'est|n'y",
    condition: "si|s'il|à condition",
    unreal: "voudrais|aimerais|j'aimerais|serais|serait|pourrais|devrais|aurais|j'aurais|vivrais|habiterais",
    doubt: "peut-être|probablement|sans doute|éventuellement",
    question: "que|qu'est-ce|comment|pourquoi|où|qui|quand|quel|quelle|combien|est-ce",
    request:
      "s'il te plaît|s'il vous plaît|peux-tu|pouvez-vous|pourrais-tu|aide-moi|recommande|conseille|cherche|explique|donne-moi",
    opener:
      "au fait|bon|ben|eh bien|alors|ah|ok|d'accord|oui|non|d'ailleurs|en fait|à vrai dire|pour info|sinon|bref|bonjour|salut|coucou|par ailleurs|en passant",
    say: "dit|a dit|écrit|a écrit|raconte|m'a dit|m'a écrit|affirme|prétend",
    habit:
      "chaque|tous les|toutes les|toujours|souvent|d'habitude|quotidiennement|le lundi|le mardi|le dimanche|le matin|le soir",
    like: "aime|j'aime|adore|j'adore|préféré|préférée|passionné|passionnée",
    dislike: "déteste|horreur",
    plan: "veux|j'espère|compte|prévois",
    health:
      "allergi*|asthm*|diabèt*|migraine*|enceinte|dépression|anxiété|vih|séropositi*|médecin|médicament*|cancer|maladie|cœliaque|intolér*",
    money: "salaire|loyer|dette|dettes|dois|crédit|prêt|revenu|revenus|retraite|gagne|hypothèque",
    article: "le|la|les|un|une|des|du|de la|l'",
    preposition: "à|au|aux|en|dans|chez|avec|pour|par|sur|de|d'|depuis|jusqu'à|entre|sans|près de",
    and: "et|ou|ainsi que",
    but: "mais|cependant|pourtant|sauf",
    cause: "parce que|car|puisque|donc|comme",
    relativeWord: "qui|que|dont|où|qu'il|qu'elle",
    be: "est|suis|sont|était|c'est|sommes",
    have: "ai|a|avons|ont|avait",
    adverb:
      "très|beaucoup|aussi|vraiment|surtout|assez|seulement|encore|déjà|maintenant|actuellement|un peu|un peu de|couramment|bien|désormais|en ce moment|toujours",
    number: "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille",
    pointing: "ça|cela|ceci|ce|cette|celui|celle|y|en",
  },
  frames: {
    youAre: "tu es|vous êtes|tu seras|tu fais|tu joues",
    iAm: "je suis|je serai|moi je fais|je fais|je joue",
    plays: "rôle|rôles|théâtre|scène|saynète|sketch|jouons|joue|on joue|jeu|impro|improvisation|personnage",
    asksMeaning: "qu'est-ce que ça veut dire|que veut dire|ça veut dire quoi|ça signifie quoi|que signifie",
    meant: "je voulais dire|je veux dire|oups|correction|faute de frappe|erreur",
    deniesValue: "pas|et pas|non|et non|non pas",
    ownHead:
      "régime|alimentation|budget|lieu|âge|taille|poids|niveau|horaires|loisirs|intérêts|goûts|restrictions|objectif|aide|conseil|conseils|idées|suggestions|recommandations|question|questions|situation|contexte|mise à jour|nouvelle|nouvelles|info|infos|information|ps|p.s|note|remarque|précision|précisions|faits|détails|problème|souci|à propos de moi|sur moi|moi|préférences|contraintes|conditions|allergies|objectifs|rappel|correction|aveu|vérité|raison|en bref|bref|en résumé|important|aujourd'hui|hier|demain|maintenant|au fait",
    textThere:
      "ceci|cela|ça|ce texte|ce message|cette phrase|ce|cet|cette|ces|ci-dessous|ci-dessus|suivant|suivante|suivants|comme ça",
    textIt: "ceci|cela|ça|ci-dessus|le texte|rends-le|le",
    judgesText:
      "trop long|trop court|sonne|ça fait|formulé|formulée|naturel|correct|correcte|fautes|poli|trop formel|le ton|convaincant",
    handsOver:
      "je laisse ma|je laisse mon|je la laisse|je le laisse|je les laisse|je vous passe|je te passe|je passe la main|prend le clavier|prend la main|prend le relais|c'est son tour|c'est au tour de|veut te demander|veut vous demander|voudrait te demander|a une question pour toi|a une question pour vous|emprunte mon|utilise mon",
    hereSpeaks: "ici|c'est|à l'appareil|au clavier",
    comes: "ci-dessous|prochain message|suit|suivent|arrive|en plusieurs parties",
    frameEnds:
      "arrête|arrête de|arrêtez|arrêtons|on arrête|assez|fini|c'est fini|stop|plus de|fin de|on a fini|ça suffit",
    textWork:
      "traduis|traduire|traduisez|traduction|corrige|corriger|corrigez|relis ce|relis cette|relis mon|résume|résumer|résumez|reformule|reformuler|réécris|réponds à|répondre à|répondez à|améliore ce|améliore cette|raccourcis|rédige|que signifie|que veut dire|analyse ce|analyse cette|complète ce|orthographe|grammaire",
    text: "mail|e-mail|courriel|lettre|message|texte|paragraphe|dissertation|article|commentaire|phrase|phrases|citation|note|cv|tweet",
    fiction:
      "chapitre|jeu de rôle|tu es le|tu es la|tu es un|tu es une|joue le rôle|fais comme si|faisons comme si|imagine|imaginons|dans mon roman|dans mon histoire|dans l'histoire|le héros|l'héroïne|le protagoniste|mon personnage|le personnage|il était une fois|scène|narrateur|supposons|du point de vue",
    fictionText:
      "histoire|poème|chanson|paroles|dialogue|roman|scénario|pièce de théâtre|conte|fable|blague|monologue|nouvelle|récit|sketch",
    game: "jeu de rôle :|jeu de rôle:|faisons un jeu de rôle|jouons à un jeu de rôle|faisons semblant|improvisons|impro :|impro:|tu joues le rôle|tu joues un|tu joues une|maître du jeu",
    back: "fin du jeu|ça suffit|assez joué|vraie question|question sérieuse|plus sérieusement|blague à part|revenons à moi|pour revenir à moi|fin de l'histoire|quant à moi|dans la vraie vie|fin de citation|en ce qui me concerne|hors jeu",
    says: "dit|a dit|écrit|a écrit|raconte|a raconté|m'a dit|m'a écrit|m'a raconté|affirme|prétend|répond|a répondu|demande|a demandé",
    greeting: "bonjour|bonsoir|salut|cher|chère|chers|madame|monsieur|coucou",
    closing:
      "cordialement|bien cordialement|bien à vous|amicalement|bises|bisous|à bientôt|salutations|sincères salutations|merci|respectueusement",
    thisChat:
      "pour ce chat|dans ce chat|dans cette conversation|pour ce jeu|juste pour aujourd'hui|pour cet exercice|pour cet exemple",
    example: "par exemple :|par exemple:|exemple :|exemple:|phrase d'exemple|p. ex.",
    unpleasant:
      "bouchon*|embouteillage*|queue|attendre|amende*|impôts|lundi matin|réunion*|retard*|panne*|s'arrête|tombe en panne|plante|dentiste|spam|heures sup|coupure*|travaux|paperasse|me lever à|se faire crier|quand le train|quand le métro|quand le rer|quand ma voiture|quand mon",
    noStatement:
      "bien sûr|mettons|mettons que|disons que|admettons|admettons que|bah oui|mais bien sûr|ben voyons|oui bien sûr|génial|mais oui|ah oui|si|s'il|que|qu'est-ce|comment|pourquoi|où|qui|quand|quel|quelle|combien|est-ce|peux-tu|pouvez-vous|pourrais-tu|pourrait|imagine|imaginons|peut-être|devrais-je|supposons|objet :|objet:|as-tu|es-tu|avez-vous|connais-tu|lorsque|avant de répondre|avant de commencer|avant de continuer|avant de me|ai-je|suis-je",
    unrealAnywhere:
      "à une époque|j'avais|je faisais|j'étais|j'habitais|j'ai rêvé|en rêve|comme si|j'aimerais|je voudrais|je serais|j'aurais|si j'|si je|si nous|hypothétiquement|en théorie|dans une autre vie|quand j'étais|avant, je|avant je|autrefois",
    remember:
      "souviens-toi que|souviens-toi|rappelle-toi que|rappelle-toi|n'oublie pas que|n'oublie pas|retiens que|retiens|note que|note bien que|note :|note:|garde en tête que|garde en mémoire que|souvenez-vous que|s'il te plaît, retiens que|retiens bien que|retiens s'il te plaît que|sache que|mémorise que",
    rememberThat:
      "souviens-toi que|rappelle-toi que|n'oublie pas que|retiens que|retiens bien que|note que|note bien que|garde en tête que|note :|note:|mémorise que|retiens",
    noLonger: "ne * plus|n'habite plus|n'aime plus|ne suis plus|n'ai plus|ne travaille plus|j'ai arrêté",
    corrects: "pardon,|désolé,|désolée,|non,|oups|correction|je voulais dire|erreur,|attends,",
    changes:
      "plus|maintenant|désormais|actuellement|déménagé|nouveau|nouvelle|nouvel|changé|depuis|en fait|plutôt|mariée|marié|divorcé|correction|quitté|non",
    forget:
      "oublie tout sur|oublie tout ce que tu sais sur|oublie que|oublie|oublie tout sur|oubliez|oublie ça :|s'il te plaît oublie|s'il te plaît, oublie que|efface|efface que",
    forgetKnown: "oublie tout sur|oublie tout ce que tu sais sur",
    since: "depuis",
    until: "jusqu'à|jusqu'en|jusqu'au",
  },
  patterns: [
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "(salut|bonjour|bonsoir|coucou|hello|hey) [,] [ici|moi] (c'est|c'est moi) {name} {end}",
        "(ici|c'est) {name} à l'appareil",
      ],
    },
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "(je tiens|j'ai|je gère|on tient|on a|nous avons|nous tenons|je viens d'ouvrir|j'ai ouvert|j'ai monté) [depuis {word}] [un|une|mon|ma|notre] <[petit|petite] {business} [{any}]>",
        "(j'enseigne|j'apprends aux enfants|je donne des cours de|je donne des cours d') [{word}] <(la|le|les|l'|) {any} (au lycée|au collège|en primaire|à la fac|dans un|dans une|à l'université|en prépa|en maternelle) [{any}]>",
        "(je conduis|je roule) <[un|des|le] (camion*|poids lourd*|bus|car|tram|taxi|ambulance|train*|métro) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(avant de dormir|avant de me coucher|avant le petit-déj|avant le boulot|avant le travail|après le travail|après le boulot|après manger|au réveil|à jeun|en me levant) [,] (je|j') {any}>",
        "<(je me lève|je me couche|je me réveille|je dîne|je mange|je cours|je pars) [toujours|souvent|en général|généralement] (à|vers) ({number}|{word}) [heures|heure|h] {any}>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{relative} [aîné|aînée|cadet|cadette] [{word}] (a|ont|va avoir|vient d'avoir) ({age}|${A_FEW}) (ans|mois|an) [{any}]>`,
        `${MY} <{relative} [aîné|aînée|cadet|cadette] [{word}] (est|sont|était|étaient) [un|une|ancien|ancienne] {job} [{any}]>`,
        `${MY} <{relative} [{word}] (est|était) [un|une] (*icien|*icienne|*ologue|*ateur|*atrice|*cteur|*ctrice|mineur|*aliste)>`,
        `${MY} <{relative} est enceinte [{any}]>`,
        `${MY} <{relative} [{word}] a l'{ailment} [{any}]>`,
        `${MY} <{relative} [aîné|aînée|cadet|cadette] [{word}] (vit|vivent|habite|habitent|travaille|travaillent|bosse|bossent|étudie|tient|tiennent|gère|gèrent|possède|possèdent|dirige|enseigne|vend|vendent|cultive|cultivent|peint|chante|écrit|répare|fabrique|élève|élèvent) {any}>`,
        `${MY} <{relative} [aîné|aînée|cadet|cadette] [{word}] (est|sont) (en|à la|au|à) (retraite|chômage|crèche|maternelle|collège|lycée|fac|cp|ce1|ce2|cm1|cm2|sixième|cinquième|quatrième|troisième|seconde|première|terminale|ehpad|maison de retraite) [{any}]>`,
        `${MY} <{relative} [{word}] (est|sont) (breton*|corse*|portugais*|italien*|espagnol*|marocain*|algérien*|tunisien*|allemand*|anglais*|belge*|suisse*|polonais*|brésilien*|chinois*|japonais*|sénégalais*|sourd*|aveugle*|autiste*|asthmatique*|diabétique*|végétarien*|vegan*|végane*|dyslexique*|décédé*|mort*|veuf|veuve|divorcé*|séparé*|retraité*|celiaque*|cœliaque*)>`,
        `${MY} <{relative} [{word}] (a|ont) (le|la|l'|du|de l'|un|une|des) ({ailment}|{item}|allergie*|restaurant|boulangerie|ferme|magasin|boutique|garage|café|bar|entreprise|maison) [{any}]>`,
        `${MY} <{relative} [{word}] (ne mange*|mange*|boit) (pas|plus) (de|d') {any}>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(j'ai|nous avons|on a) <{kin} (de|âgés de|âgées de|âgé de|âgée de) ({age}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) [{any}]>",
        "(je suis|nous sommes|on est) <(pacsé*|papa de|maman de|père de|mère de|jeune papa|jeune maman|enceinte|enfant unique|fils unique|fille unique|papa solo|maman solo|mère célibataire|père célibataire|orphelin*) [{any}]>",
        `(je me marie|on se marie|nous nous marions) <{any}>`,
        "(j'ai|on a) perdu <(mon|ma|mes|notre) {relative} [{any}]>",
      ],
    },
    {
      fact: "work.studies",
      single: false,
      says: [
        "(j'étudie|je fais|je prépare) [des études] [du|de|de la|le|la|un|une|en] <{word} [{word}] (à|à l'|à la|au) (la fac|l'université|fac|université|école|iut|{place})>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(bonjour|salut|coucou|hello|bonsoir) [,] c'est {name} {end}",
        "(je m'appelle|moi c'est|moi, c'est|mon nom est|mon prénom est|mon prénom c'est|on m'appelle|tout le monde m'appelle|mes amis m'appellent|appelle-moi|appelez-moi|tu peux m'appeler|vous pouvez m'appeler|je me nomme|je me prénomme) [maintenant|désormais] {name}",
        "(bonjour|salut|coucou|hello|bonsoir) [à tous] [,] (je suis|moi c'est|c'est|ici) {name} {end}",
      ],
    },
    { fact: "identity.name", confidence: 0.85, says: ["je suis {name} {end}"] },
    {
      fact: "identity.birthday",
      says: [
        "(mon anniversaire est|mon anniversaire, c'est|mon anniversaire c'est|mon anniversaire tombe|je fête mon anniversaire|ma date de naissance est) [le] {date}",
        "je suis (né|née) le {date}",
        "le {date} (c'est mon anniversaire|est mon anniversaire)",
      ],
    },
    {
      fact: "identity.age",
      says: ["(j'ai|je viens d'avoir|j'ai eu|j'ai fêté mes) [déjà|maintenant] <{age} ans>", "à <{age} ans> {end}"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(j'habite|je vis|nous habitons|nous vivons|on habite|on vit|je réside|je suis installé|je suis installée|habite|vis) .. (à|au|en|aux|dans|près de|à côté de) [la|le] {place}",
        "(j'ai|nous avons|on a|je viens de|nous venons de|on vient de) .. (déménagé|emménagé|déménager|emménager|m'installer|nous installer) .. (à|au|en|aux|dans) [la|le] {place}",
        "(je me suis|nous nous sommes) .. (installé|installée|installés) .. (à|au|en|aux) {place}",
        "(mon appartement|notre appartement|ma maison|notre maison) est (à|en|au) {place}",
        "(je loue|nous louons|on loue) (un|une) {word} (à|en|au) {place}",
      ],
    },
    { fact: "location.born_in", says: ["je suis (né|née) [et j'ai grandi] (à|au|en|aux) {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(je viens|je suis|on est|nous sommes|on vient|nous venons) [à l'origine] [originaire|originaires|natif|native] (de|du|des) [la|l'] {place}",
        "je (viens|suis) [originaire] d'{place}",
        "j'ai grandi (à|au|en|aux) {place}",
        "ma ville natale est {place}",
        "(à l'origine|au départ) [,] je (viens|suis) (de|du|des) {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(je travaille|je bosse|nous travaillons) .. (comme|en tant que) {thing}",
        "(mon métier est|ma profession est|mon métier, c'est|mon travail est) {thing}",
        "(je suis|j'étais|suis) [maintenant|actuellement|aussi|devenu|devenue|un|une] <{job} [{any}]>",
        "je suis {thing} de (métier|profession|formation)",
        "(comme|en tant que|de métier je suis) {job}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(je travaille|je bosse|nous travaillons|travaille) .. (chez|pour|à|au) [la|le] {name}",
        "(je travaille|je bosse) .. (dans|à|au|pour|en) (un|une|la|le|l'|mon) {thing}",
        "(je travaille|je bosse) .. (dans l'|à l'){thing}",
        "(j'ai commencé|je viens de commencer|je viens d'être embauché|je viens d'être embauchée) .. chez {name}",
        "mon employeur est {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(j'étudie|je fais mes études|je suis étudiant|je suis étudiante) .. (à|au) [la|l'] {name}",
        "(j'étudie|je fais mes études|je suis étudiant|je suis étudiante) .. à l'{name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(j'étudie|j'ai étudié) [actuellement|en ce moment] [la|le|les] {thing}",
        "j'étudie l'{thing}",
        "je fais des études (de|en) {thing}",
        "je fais des études d'{thing}",
        "je suis (étudiant|étudiante) en {thing}",
        "je (fais|prépare|suis) (un|une|ma|mon) <(master|licence|doctorat|thèse|bts|formation|cap) {any}>",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mon|ma|mes|notre|nos) [petit|petite|grand|grande|meilleur|meilleure] {relative} [aîné|aînée|cadet|cadette] (s'appelle|s'appellent|se nomme|se prénomme|c'est) {names}",
        "(mon|ma|notre) {relative} [,] {name}",
        "le (nom|prénom) de (mon|ma|notre) {relative} est {name}",
        "je suis (marié|mariée) (avec|à) {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(j'ai|nous avons|on a) (un|une|deux|trois|quatre|cinq|2|3|4) [petit|petite|petits|petites|grand|grande|grands|grandes] {relative} [,|:|qui s'appelle|qui s'appellent|nommé|nommée|prénommé|prénommée] {names}",
        "(mon|ma|mes|notre|nos) [petit|petite|grand|grande] <{relative} [aîné|aînée|cadet|cadette] (vit|vivent|habite|travaille|étudie|joue|attend|se marie|vient de|va|souffre|apprend|fait|fête|tient|enseigne) {any}>",
        "(mon|ma|mes|notre|nos) [petit|petite|grand|grande] <{relative} est .. (enceinte|malade|médecin|professeur*|infirmi*|avocat*|ingénieur*|étudiant*|allergique {any}|retraité*|décédé*|diabétique)>",
        "(mon|ma|notre) <{relative} a .. ({age} ans|un cancer|du diabète|alzheimer|la maladie {any})>",
        "(je suis|nous sommes) <(marié|mariée|mariés|divorcé|divorcée|célibataire|veuf|veuve|fiancé|fiancée|pacsé|pacsée|pacsés)>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(j'ai|nous avons|on a) [aussi] {kin}",
        "(je vais être|je suis|je vais devenir|je viens de devenir) <(papa|maman|père|mère|tonton|tata|grand-père|grand-mère|mère de {any}|père de {any})>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(mon|ma|mes|notre|nos) [vieux|vieille|petit|petite] {pet} (s'appelle|s'appellent|se nomme|c'est) {names}",
        "(j'ai|nous avons|on a) .. {pet} .. (qui s'appelle|nommé|nommée|appelé|appelée|du nom de|qui s'appellent) {names}",
        "(mon|ma|notre) {pet} [,] {name}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(j'ai|nous avons|on a|j'ai adopté|nous avons adopté|j'élève) [aussi] {animal}"],
    },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(je suis|suis) [très|gravement|aussi|fortement] allergique (à|au|aux) [la|le|les] {thing}",
        "(je suis|suis) [très|gravement|aussi|fortement] (allergique|intolérant|intolérante) à l'{thing}",
        "(je suis|suis) (intolérant|intolérante) (à|au|aux) [la|le|les] {thing}",
        "(j'ai|je souffre d') [une] allergie .. (à|au|aux) [la|le|les] {thing}",
        "je fais une allergie (à|au|aux) [la] {thing}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(j'ai|j'ai eu|je fais) [de l'|du|de la|des|une|un] <{ailment} [{any}]>",
        "(je souffre|je suis atteint|je suis atteinte) (de|du|des) [la|l'] {thing}",
        "(je souffre|je suis atteint|je suis atteinte) d'{thing}",
        "on m'a diagnostiqué [un|une] {thing}",
        "je suis <{ill} [{any}]>",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: [
        "(je prends|je suis sous) [de l'|du|de la|des] {drug}",
        "je prends <(un traitement|des médicaments|des cachets) {any}>",
      ],
    },
    { fact: "finance.{own}", says: ["(mon|ma|notre) {own} est [de|d'] {amount}"] },
    { fact: "finance.earns", says: ["(je gagne|je touche) [environ|à peu près] {amount}"] },
    { fact: "finance.owes", says: ["(je dois|j'ai une dette de) {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(je fais|je suis|on fait|je suis au|on suit) [un|le] <régime {diet}>",
        "(je suis|nous sommes|on est|je suis devenu|je suis devenue|je mange) [devenu|devenue|strictement|totalement|un|une] {diet}",
        "<(je ne mange|je mange|on ne mange|nous ne mangeons) [pas|plus|jamais|ni] pas (de|d') {thing}>",
        "<(je ne mange|on ne mange|nous ne mangeons) (pas|jamais) (de|d'){thing}>",
        "<(je ne bois|on ne boit) (pas|jamais) (de|d'){thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(tous les|toutes les|chaque) {word} [{word}] [,] (je|j'|on|nous) {any}>",
        "<(tous les|toutes les|chaque) {word} [{word}] [,] j'{any}>",
        "<(le|tous les) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|week-end|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|matins|soirs|week-ends) [,] (je|j'|on|nous) {any}>",
        "(je|on|nous) <{word} {any} (tous les|toutes les|chaque|deux fois|trois fois|une fois|le lundi|le mardi|le mercredi|le jeudi|le vendredi|le samedi|le dimanche|le matin|le soir) [{any}]>",
        "(je|on|nous) <(vais|me lève|me couche|bois|mange|cours|lis|fais) (toujours|d'habitude|généralement) {any}>",
        "(d'habitude|en général) [,] (je|on) <{any}>",
        "j'ai l'habitude de <{any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(je parle|nous parlons|on parle|je maîtrise) [couramment|bien|aussi|un peu] [le|l'] {thing}",
        "je parle l'{thing}",
        "ma langue maternelle est [le|l'] {thing}",
        "ma langue maternelle est l'{thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(j'apprends|je suis en train d'apprendre|j'ai commencé à apprendre) [actuellement|en ce moment|à] [le|la|les] {thing}",
        "(j'apprends|je suis en train d'apprendre) [à|en ce moment] l'{thing}",
        "je (prends|suis) des cours (de|d'){thing}",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: [
        "(je joue|on joue|nous jouons) [aussi|beaucoup|souvent] (du|de la|au|aux|à la|à|des) {thing}",
        "(je joue|on joue) (de l'|à l'){thing}",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(mon hobby est|mon hobby, c'est|mes loisirs sont|mon passe-temps est|mon passe-temps, c'est|mon loisir préféré est|ma passion est|ma passion, c'est|ma passion c'est) [le|la|les] {thing}",
        "(mon passe-temps est|ma passion est|ma passion, c'est) l'{thing}",
        "<(je collectionne|je restaure|je peins|je fais de la|je fais du|je fais des|je cultive|je grimpe|je tricote|je couds|je danse|je chante|je dessine|je photographie|j'élève des|je brasse|je cours|je nage|je bricole|je jardine) [{any}]>",
        "je fais (de la|du|des) {thing}",
        "je pratique [le|la] {thing}",
        "(j'écris|je construis|je développe|je rénove|je prépare|je crée|je monte|nous rénovons|nous construisons) [en ce moment|actuellement] (un|une|mon|ma|notre|des) {thing}",
        "je suis en train (de|d') <(écrire|construire|développer|rénover|restaurer|retaper|créer|monter|organiser) {any}>",
        "je travaille sur (un|une|mon|ma) {thing}",
        "je m'entraîne pour {thing}",
        "je suis (passionné|passionnée) (de|par) {thing}",
      ],
    },
    {
      fact: "possession.drives",
      says: ["(je conduis|je roule en|je roule dans) [un|une] {thing}", "ma voiture est [un|une] {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(j'ai|nous avons|on a|je me suis|je viens d'|je viens de m') .. (acheté|achetée|hérité|reçu|offert|acheter) [d'] (un|une|des) {thing}",
        "(j'ai|nous avons|on a|je possède|nous possédons) [aussi] {item}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(j'utilise|je me sers d') [toujours] (un|une) {thing}"] },
    {
      fact: "taste.favourite_{fav}",
      says: [
        "(mon|ma|mes) {fav} (préféré|préférée|préférés|préférées|favori|favorite) (est|sont|c'est|, c'est|reste) [le|la|les] {thing}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: ["(mon|ma|mes) {kind} (préféré|préférée|préférés|préférées) (est|sont|c'est|, c'est) {thing}"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "(je n'aime|j'aime|nous n'aimons|on n'aime) (pas|vraiment pas|pas du tout|pas trop) [du tout|trop|beaucoup] [le|la|les] {thing}",
        "je n'aime (pas|pas du tout) l'{thing}",
        "(je déteste|j'ai horreur de|j'ai horreur du|je ne supporte pas|je hais|j'ai horreur des) [le|la|les] {thing}",
        "(je déteste|je ne supporte pas) l'{thing}",
      ],
    },
    {
      fact: "taste.prefers",
      single: false,
      says: ["(je préfère|nous préférons|on préfère) [toujours|largement] [le|la|les] {thing}", "je préfère l'{thing}"],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(j'aime|j'adore|nous aimons|nous adorons|on adore|on aime|je raffole de|je raffole des|je raffole du) [beaucoup|bien|vraiment|énormément|surtout|particulièrement] [le|la|les] {thing}",
        "(j'aime|j'adore) [beaucoup|bien|surtout] l'{thing}",
        "(je suis|suis) [un grand|une grande|très] (fan|amateur|amatrice) (de|du|des|d') [la] {thing}",
        "je m'intéresse [beaucoup] (à|au|aux) [la] {thing}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(je suis|suis) [actuellement] en <{any} (année|licence|master|prépa|terminale|doctorat|bts|l1|l2|l3|m1|m2) [{any}]>",
        "je suis en <(première|seconde|terminale|prépa|master|licence|doctorat|thèse|alternance) [{any}]>",
      ],
    },
    {
      fact: "food.diet",
      says: [
        "<(je|on|nous) (mange|mangeons|bois|boit) (pas|plus|jamais) (de|d') {thing}>",
        "<(je|on) (mange|bois|boit) (pas|plus|jamais) (de|d'){thing}>",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "<(je retape|je restaure|je bricole|je rénove|on retape|on rénove|je code|je monte) (un|une|mon|ma|notre|des) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: ["(mon|ma|notre) <{item} est (un|une|de|d'|le|la) {any}>", "(mon|ma|notre) <{item} c'est (un|une) {any}>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.8,
      says: ["(j'habite|je vis|on habite|nous habitons) .. (dans|en) <(un|une) {any}>"],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(le|tous les) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (soir|matin|midi|après-midi) [,] (je|on|nous) {any}>",
        "<(le|tous les) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (soir|matin|midi|après-midi) [,] j'{any}>",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: ["je (supporte|aime) (pas|plus) [du tout|trop] [le|la|les] {thing}"],
    },
    {
      fact: "family.{relative}'s_name",
      says: ["(mon|ma|notre) [petit|petite|grand|grande] {relative} [aîné|aînée|cadet|cadette] [,] {name}"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mon|ma|notre) [petit|petite] <{relative} [aîné|aînée] (commence|entre|rentre|passe|est en|est à la) {any}>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: [
        "(j'ai|on a|nous avons|j'ai adopté|on a adopté) <{any} (qui s'appelle|nommé|nommée|appelé|appelée) {any}>",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(ça fait|cela fait|il y a) {any} que (j'apprends|j'étudie|je pratique) {thing}",
        "(j'apprends|j'étudie) [depuis {any}] {thing}",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: ["(ça fait|cela fait|il y a) {any} que (je fais|je joue|je pratique) <{thing}>"],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "(je|j'|on) [ne] (supporte|supporte pas|tolère|digère|mange|bois|peux pas manger|peux pas boire|peux manger|peux boire) [pas|plus|jamais] {thing}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mon|ma|mes|notre|nos) <{relative} (vient d'accoucher|vient d'avoir|vient de|attend|attendent|est enceinte|travaille|travaillent|bosse|étudie|étudient|habite|habitent|vit|vivent|joue|apprend|est allergique|souffre|a eu|a commencé|commence|entre|rentre|va) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: `${PASSING}|combien`,
      says: [
        "(je rembourse|on rembourse|nous remboursons|je paie|je paye|on paie|on paye|j'ai|on a|nous avons|j'ai pris|on a pris|j'ai contracté|on a contracté|j'ai encore|on a encore) [encore|toujours] <(un|une|mon|notre|le|des|la|l') [{word}] (prêt*|crédit*|emprunt*|dette*|découvert|pel|livret|assurance vie|assurance-vie|pension) [{any}]>",
        "(je paie|je paye|on paie|on paye) <{digits} [{word}] de (loyer|crédit|charges|pension|mutuelle) [{any}]>",
        "(j'ai|on a) <{digits} [{word}] (de côté|d'économies|de dettes|d'épargne|de découvert) [{any}]>",
        "<(je mets|on met) {any} (de côté|sur mon livret|sur un livret) [{any}]>",
        "<(j'épargne|on épargne|j'économise|on économise|j'investis|on investit) {any}>",
        "(je suis|on est) <(au smic|au rsa|au chômage|à découvert|propriétaire*|locataire*|surendetté*) [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(je suis|nous sommes|on est) [très|plutôt] <(catholique*|protestant*|musulman*|juif|juive|juifs|bouddhiste*|athée*|agnostique*|chrétien*|croyant*|pratiquant*|hindou*|orthodoxe*|évangélique*|témoin de jéhovah) [{word}]>",
        "(je crois|on croit) <(en dieu|au karma|à la réincarnation|à l'astrologie) [{any}]>",
        "<(je fais|on fait) (le ramadan|le carême|shabbat) [{any}]>",
        "<(je vais|on va) à (la messe|la mosquée|l'église|la synagogue|au temple) [{any}]>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      never: PASSING,
      says: [
        "(je suis) [très|plutôt|un peu|assez|super|de nature|quelqu'un de] <(gaucher|gauchère|timide|introverti*|extraverti*|maladroit*|bordélique|maniaque|perfectionniste|lève-tôt|couche-tard|frileux|frileuse|myope|daltonien*|insomniaque|têtu*|bavard*|hypersensible|roux|rousse|chauve|casanier|casanière|du matin|du soir)>",
        "je mesure <{digits} [{any}]>",
        "j'ai <(peur|la phobie|une peur bleue|horreur) (de|du|des|d') {any}>",
        "j'ai <(peur|la phobie) d'{word}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|ami*|copain|copine|idée*|problème*|question*|projet*|mail|message|collègue*|patron*|voisin*|souvenir*`,
      says: [
        "(j'ai|on a|nous avons) <(un|une) (vieux|vieille|vieil|ancien|ancienne) {thing}>",
        "(j'ai|on a|nous avons) <(un|une) {word} [{word}] (de|d'occasion de) {digits}>",
        "(je roule en|je roule avec|on roule en) <{any}>",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(ma famille|mes parents|mes grands-parents) (vient|viennent|est originaire|sont originaires) (de|du|d'|des) [la] {place}",
        "je suis (un|une) <(breton*|corse|ch'ti|alsacien*|marseillais*|parisien*|lyonnais*|normand*|basque|québécois*|belge|suisse) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(une|deux|trois|quatre|plusieurs) fois par (semaine|jour|mois|an) [,] (je|j'|on|nous) {any}>",
        "<(je cours|je nage|je marche|je médite|je cuisine|je lis|je vais|je fais|je me lève|je me couche|j'appelle|je bois|je fume|je prends|je joue) {any} (par semaine|par jour|par mois|tous les jours|tous les matins|tous les soirs|chaque jour|chaque matin|chaque soir|chaque semaine|le week-end|le dimanche|le samedi) [{any}]>",
        "<(j'ai arrêté|j'arrête) de (fumer|boire) [{any}]>",
        "<(je travaille|je bosse) (de nuit|la nuit|le week-end|à mi-temps|en 3x8|en horaires décalés|en télétravail) [{any}]>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.85,
      says: [
        "(j'habite|je vis|on habite|on vit|nous habitons|nous vivons) [depuis {word}] <(une|un) (ferme|vieille ferme|maison|petite maison|appartement|appart|studio|loft|péniche|yourte|chalet|mas|corps de ferme|longère|coloc|t2|t3|hameau|village|lotissement) {any}>",
        "(j'habite|je vis|on habite|on vit|je suis) (plus|pas) à {any} , [maintenant] (je suis|j'habite|on est|on habite|je vis) [maintenant|désormais] à {place}",
      ],
    },
    {
      fact: "work.studies",
      never: PASSING,
      says: [
        "(je prépare|je passe|je révise|je bosse) [actuellement|en ce moment|cette année] <(le|la|l'|un|une|mon|ma|les) (concours|capes|agrég|agrégation|bac|brevet|permis|examen|diplôme|bts|cap|licence|master|thèse|doctorat|toeic|delf|barreau|prépa|partiels|crfpa|ecn) [{any}]>",
        "(je suis|je rentre|je passe) [actuellement] en <(seconde|première|terminale|prépa|licence|master|bts|iut|fac|école|thèse|doctorat|alternance|apprentissage|sixième|troisième|l1|l2|l3|m1|m2) [{any}]>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        "(j'élève|on élève|nous élevons|je garde|j'ai adopté|on a adopté|on a recueilli|j'ai recueilli) {animal}",
        `(j'élève|on élève|nous élevons) <(${A_FEW}|des|quelques) {any}>`,
      ],
    },
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(je suis|on est|je fais) [actuellement|en ce moment] (au|un) <régime {any}>",
        "(je suis|on est|je mange|on mange) [en|100 %|plutôt] {diet}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "[je suis] [un|une] (grand|grande|gros|grosse|énorme|super) (fan|amateur|amatrice|fana|adepte) (de|d'|des|du) {thing}",
        "(je suis) (dingue|fou|folle|accro|mordu|mordue|raide dingue) (de|d'|des|du|à|aux|au) {thing}",
        "(je kiffe|je raffole|j'raffole|je craque pour|je surkiffe) [de|d'|des|du|les|la|le] {thing}",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|problème*|question*`,
      says: [
        "(j'ai|on a|nous avons|j'utilise|je possède) [toujours|encore|chez moi] (un|une|mon|ma|des) <[vieux|vieille|petit|petite|nouveau|nouvelle] [{word}] {make} [{any}]>",
        "(je roule|je conduis|on roule) [en|une|un|avec une|avec un] <[vieille|vieux|petite] {make} [{any}]>",
      ],
    },
    {
      fact: "possession.drives",
      says: [
        "(je roule|on roule|je me déplace) <(en|à) (vélo|vespa|scooter|moto|trottinette|voiture électrique) [maintenant|désormais]>",
      ],
    },
    {
      fact: "identity.birthday",
      says: ["(je suis né|je suis née|né|née) (un|le) {date}"],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(il me reste|il nous reste|j'ai encore|on a encore|nous avons encore|je rembourse|on rembourse|nous remboursons) <[{any}] (crédit|prêt|emprunt|dettes|dette|traites|découvert) [{any}]>",
        "<(mon|notre) (crédit|prêt|emprunt|loyer|salaire) (est|court|dure|s'élève|va) {any}>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mon|ma|notre) {pet} {token} (a|est|fait|mange|dort|aboie|miaule|griffe|mord|vomit|refuse|veut|adore|déteste|perd|tire|court|pleure|boit|saute|s'appelle|vient|ne|n'arrête|boite|grogne|bouffe)",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mon|ma|notre) {relative} {token} (a|est|fait|va|rentre|entre|passe|se|commence|vient|veut|adore|déteste|refuse|joue|étudie|habite|travaille|ne)",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "(je|j') <(vais|cours|marche|nage|médite|lis|écris|fais|prie|joue|bois|prends) [{word}] [{word}] [{word}] (avant|après) (le boulot|le travail|le taf|les cours|l'école|le petit-déj|le petit déjeuner|le dîner|manger|de dormir|de me coucher) [{any}]>",
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:s'il (?:te|vous) pla[iî]t|stp|svp|merci de|ok|bon|ah|alors|au fait),? )+(?<what>(?:peux-tu|pourrais-tu|tu peux|tu pourrais|est-ce que|pouvez-vous|pourriez-vous|vous pouvez|je|j'aimerais|ne|n'|oublie|oubliez|oublier|efface|effacez|effacer|supprime|supprimez|supprimer|enlève|retire|élimine|arrête|arrêtez).+)$",
      means: "{what}",
    },
    { says: "^(?:oublier|effacer|supprimer) (?<what>.+)$", means: "oublie {what}" },
    {
      says: "^(?:peux-tu|pourrais-tu|tu peux|tu pourrais|est-ce que tu (?:peux|pourrais)|pouvez-vous|pourriez-vous|vous pouvez|vous pourriez)(?: s'il (?:te|vous) pla[iî]t)? (?:oublier|effacer|supprimer|retirer|enlever) (?:de (?:ta|votre) mémoire )?(?<what>.+)$",
      means: "oublie {what}",
    },
    {
      says: "^(?:je (?:veux|voudrais|préfère|préférerais|souhaite)|j'aimerais|j'aimerais mieux) que (?:tu|vous) (?:oublies|oubliiez|effaces|supprimes) (?<what>.+)$",
      means: "oublie {what}",
    },
    {
      says: "^(?:je (?:veux|voudrais|préfère|préférerais|souhaite)|j'aimerais|j'aimerais mieux|je ne (?:veux|voudrais) pas) que (?:tu|vous) (?:ne |n')?(?:te |vous )?(?:retiennes|gardes|saches|souviennes|mémorises)(?: pas| plus)?(?: de)? (?<what>.+)$",
      means: "oublie {what}",
    },
    {
      says: "^(?:tu n'as pas besoin de|pas besoin de|inutile de) (?:te |vous )?(?:retenir|savoir|garder|souvenir|mémoriser)(?: de)? (?<what>.+)$",
      means: "oublie {what}",
    },
    {
      says: "^ne (?:te |vous )?(?:retiens|retenez|garde|gardez|souviens|mémorise)(?: pas| plus)(?: de)? (?<what>.+?)(?: en mémoire)?$",
      means: "oublie {what}",
    },
    {
      says: "^(?:efface|supprime|effacez|supprimez)(?: tout)? ce que (?:tu sais|vous savez) (?:sur|de) (?<what>.+)$",
      means: "oublie tout sur {what}",
    },
    {
      says: "^(?:arrête|arrêtez) de (?:te |vous )?(?:souvenir|retenir|rappeler)(?: de)? (?<what>.+)$",
      means: "oublie {what}",
    },
    {
      says: "^(?:efface|effacez|supprime|supprimez|enlève|enlevez|retire|retirez|élimine) (?<what>.+?) de (?:ta|votre|la) mémoire$",
      means: "oublie {what}",
    },
    {
      says: "^(?:efface|effacez|supprime|supprimez|enlève|enlevez|retire|retirez|élimine) (?:de (?:ta|votre) mémoire )?(?<what>(?:que |qu').+)$",
      means: "oublie {what}",
    },
    {
      says: "^(?:supprime|supprimez|enlève|enlevez|retire|retirez|élimine) (?<what>(?:mon|ma|mes|notre|nos|le nom de|le prénom de|où|comment|qui) .+)$",
      means: "oublie {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>(?:oublie|oubliez|efface|effacez|supprime|supprimez|enlève|retire)\\b.+[^\\s,]),? (?:s'il (?:te|vous) pla[iî]t|stp|svp|merci|pour toujours|définitivement)$",
      means: "{what}",
    },
    { says: "^oubliez (?<what>.+)$", means: "oublie {what}" },
  ],
  forgetAll:
    "^(?:s'il (?:te|vous) pla[iî]t,? )?(?:oublie|oubliez|efface|effacez|supprime) (?:tout|(?:toute )?(?:ta|la|votre) mémoire)(?: ce que (?:tu sais|vous savez|tu as (?:appris|retenu)|je t'ai dit|je vous ai dit)(?: (?:sur|de) moi)?| sur moi)?$",
  forgetFigures:
    "\\b(?:pour|pendant) (?:un|une|le|cette) (?:moment|seconde|minute|instant|soir|soirée|fois)\\b|\\b(?:un instant|un moment|pour l'instant|pour une fois|pour ce soir|deux secondes|aujourd'hui)\\b|\\b(?:oublions|supposons|imagine|imaginons)\\b|\\b(?:jamais|toujours|souvent) (?:\\p{L}+ )?oubli\\w+|\\b(?:j'ai|tu as|il a|elle a|on a|je l'ai|tu l'as|j')\\s*oubli\\w*|n'oublie",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "où (j'habite|je vis|j'habite|nous habitons|on habite|je réside)",
        "dans quelle ville (j'habite|je vis)",
        "(mon|ma|notre) (adresse|ville|domicile|lieu de résidence)",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "où je (travaille|bosse)",
        "pour qui je travaille",
        "(mon|ma) (employeur|entreprise|lieu de travail|boîte)",
      ],
    },
    {
      fact: "work.works_as",
      says: ["ce que je fais [dans la vie|comme métier|comme travail]", "(mon|ma) (métier|profession|emploi|boulot)"],
    },
    { fact: "identity.name", says: ["mon (nom|prénom|nom complet|nom de famille)", "comment je m'appelle"] },
    { fact: "identity.birthday", says: ["(mon anniversaire|ma date de naissance)", "quand je suis (né|née)"] },
    { fact: "identity.age", says: ["(mon âge|quel âge j'ai)"] },
    { fact: "location.comes_from", says: ["d'où je (viens|suis)"] },
    { fact: "location.born_in", says: ["où je suis (né|née)", "mon lieu de naissance"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "le (nom|prénom) de (mon|ma|mes|notre|nos) {relative}",
        "comment s'(appelle|appellent) (mon|ma|mes|notre|nos) {relative}",
        "comment (mon|ma|mes|notre|nos) {relative} s'(appelle|appellent)",
        "qui est (mon|ma) {relative}",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "le (nom|prénom) de (mon|ma|mes|notre|nos) {pet}",
        "comment s'(appelle|appellent) (mon|ma|mes|notre|nos) {pet}",
        "comment (mon|ma|mes|notre|nos) {pet} s'(appelle|appellent)",
      ],
    },
    { fact: "pets.{pet}", says: ["(mon|ma|mes|notre|nos) {pet}"] },
    { fact: "family.{relative}", says: ["(mon|ma|mes|notre|nos) {relative}"] },
    { fact: "health.allergic_to", says: ["à quoi je suis allergique", "(mon|mes) (allergie|allergies)"] },
    { fact: "food.diet", says: ["ce que je [ne] mange [pas]", "mon régime"] },
    { fact: "hobby.plays", says: ["de quel instrument je joue", "mon instrument"] },
    { fact: "possession.drives", says: ["quelle voiture (j'ai|je conduis)", "ma voiture"] },
    { fact: "language.speaks", says: ["quelles langues je parle", "mes langues"] },
  ],
  forgetKinds: {
    health: "santé|problèmes de santé|données de santé|maladies|antécédents médicaux|dossier médical",
    pets: "animaux|animaux de compagnie",
    family: "famille|proches",
    people: "amis|collègues",
    work: "travail|vie professionnelle|carrière",
    study: "études|formation",
    taste: "goûts|préférences",
    food: "alimentation|habitudes alimentaires",
    hobby: "loisirs|passe-temps|hobbies|centres d'intérêt",
    habit: "habitudes|routines",
    plan: "projets|plans",
    possession: "affaires|biens",
    finance: "finances|argent|situation financière",
    religion: "religion|foi",
    politics: "politique|opinions politiques",
    identity: "données personnelles|informations personnelles",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:ça y est|enfin|hier) )*(?:j'ai|nous avons|on a) (?:enfin |finalement |juste )?vendu (?:mon|ma|le|la|notre) (?<what>[^,;]+?)(?:,? et (?:maintenant )?(?:j'ai |on a |nous avons |je me suis |je )?(?:acheté|achetée|pris|conduis|roule en) (?<next>[^,;]+))(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:j'ai|nous avons|on a) (?:enfin|finalement|juste) vendu (?:mon|ma|le|la|notre) (?<what>[^,;]+?)(?:,.*| (?:et|hier|la semaine|le mois)\b.*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:j'ai|nous avons|on a) (?:enfin |finalement |récemment )?(?:échangé|troqué) (?:(?:mon|ma|le|la) )?(?<what>[^,;]+?) (?:contre|pour) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:j'ai|nous avons|on a) (?:enfin |finalement |récemment )?quitté (?<what>[^,;]+?) pour (?:rejoindre |aller (?:à|chez) )?(?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:j'ai|nous avons|on a) (?:enfin |finalement |récemment )?quitté (?<what>[^,;]+?)[,;]? et (?:maintenant )?(?:je suis|j'ai rejoint|je travaille|j'habite|je vis|on vit|j'ai commencé|on habite) (?:maintenant )?(?:(?:chez|à|au|en) )?(?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:j'ai déménagé|nous avons déménagé|on a déménagé|je suis passée?|je suis partie?) (?:d'|de |du )(?<what>[^,;]+?) (?:à|vers|pour|chez|au|en) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+ et moi(?:,)? |moi et \p{L}+(?:,)? |mon \p{L}+ et moi(?:,)? |ma \p{L}+ et moi(?:,)? )?(?:on s'est|nous nous sommes|on a|nous avons) (?:enfin |récemment |finalement )?(?:séparée?s?|quittée?s?|rompu|divorcé)(?:[,;].*| (?:en|il y a|hier|le|cet|cette|à|et|parce)\b.*)?$|^(?:je me suis séparée?|j'ai divorcé|j'ai rompu avec (?:mon|ma) \p{L}+|on n'est plus ensemble|nous ne sommes plus ensemble)`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:j'ai rompu|j'ai cassé|c'est fini|c'est terminé) avec (?<what>[^,;]+?)(?: (?:en|il y a|hier|le|cet|cette)\b.*)?$`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:(?:mon|ma|notre|le|la|pauvre|petit|petite|vieux|vieille) )*(?<what>[^,;]+?) (?:est (?:\p{L}+ )?(?:mort|morte|décédé|décédée)|nous a quittés|m'a quittée?|a été euthanasiée?)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:on a dû|j'ai dû|nous avons dû) faire (?:piquer|euthanasier) (?:mon |ma |notre )?(?<what>[^,;]+)`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:j'ai|on a) (?:enfin |finalement |complètement )?(?:abandonné|laissé tomber|arrêté) (?:(?:de|le|la|les|l') ?)(?<what>[^,;]+?)(?: (?:en|il y a|le|depuis|cet|cette)\b.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^je n'(?:aime|adore|apprécie) (?:(?:vraiment|du tout) )?plus (?:(?:du tout|trop|tellement|vraiment) )?(?<what>[^,;]+)`,
      means: "j'aime {what}",
    },
    {
      says: String.raw`^je ne (?:supporte|peux) plus (?:voir |supporter |manger |boire |écouter )?(?<what>[^,;]+)`,
      means: "j'aime {what}",
    },
    {
      says: String.raw`^(?<what>[^,;]+?),? (?:ça )?ne me (?:plaît|plait|plaisent) plus(?: .*)?$`,
      means: "j'aime {what}",
    },
    {
      says: String.raw`^avant,? j'(?:aimais|adorais) (?:bien |beaucoup )?(?<what>[^,;]+?)[,;]? (?:mais|maintenant|et maintenant|plus maintenant)\b.*$`,
      isWhole: true,
      means: "j'aime {what}",
    },
    {
      says: String.raw`^j'(?:aimais|adorais) (?:bien |beaucoup )?(?<what>[^,;]+?)[,;]? (?:avant,? )?(?:mais|plus maintenant)\b.*$`,
      isWhole: true,
      means: "j'aime {what}",
    },
    { says: String.raw`^je me suis lassée? (?:de |des |du |d')(?<what>[^,;]+)`, means: "j'aime {what}" },
    {
      says: String.raw`^(?:(?:finalement|enfin) )?(?:j'ai perdu (?:le goût|l'envie) (?:de |des |du |d'))(?<what>[^,;]+)`,
      means: "j'aime {what}",
    },
    {
      says: String.raw`^(?:(?:finalement|au final),? )?je me suis (?:finalement )?(?:mise? à (?:aimer|adorer|apprécier)) (?<what>[^,;]+)`,
      means: "je n'aime pas {what}",
    },
    {
      says: String.raw`^(?:(?:finalement|au final),? )?j'(?:ai (?:fini par|appris à|commencé à) (?:aimer|adorer|apprécier)|ai pris goût (?:à|au|aux)) (?<what>[^,;]+)`,
      means: "je n'aime pas {what}",
    },
    {
      says: String.raw`^(?:maintenant|finalement|désormais|aujourd'hui),? j'(?:aime|adore) (?:bien |beaucoup )?(?<what>[^,;]+)`,
      means: "je n'aime pas {what}",
    },
    {
      says: String.raw`^j'(?:aime|adore) (?:bien |beaucoup )?(?<what>[^,;]+?) (?:maintenant|désormais|finalement)$`,
      means: "je n'aime pas {what}",
    },
    {
      says: "^(?:j'ai|nous avons|on a) vendu (?:mon|ma|le|la|notre) (?<what>[^,]+?)(?:,.*| (?:et|hier|la semaine|le mois)\\b.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^j'ai arrêté (?:de |le |la )(?<what>[^,]+?)(?: (?:en|il y a|le|depuis)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: "^(?:(?:mon|ma|notre) )?(?<what>[^,]+?) est (?:mort|morte|décédé|décédée)(?: .*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^(?:j'ai|on a|nous avons) (?:enfin |juste )?(?:fini|terminé|obtenu|eu) (?:mes études|mon diplôme|ma licence|mon master|mon doctorat|ma thèse|mon apprentissage)|^je suis (?:enfin )?diplômée?$",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^je (?:ne |n')?(?<rest>(?:vis|travaille|suis|joue|parle|étudie)) plus (?<what>.+)$",
      means: "je {rest} {what}",
    },
    { says: "^je n'(?<verb>habite|aime|étudie) plus (?<what>.+)$", means: "j'{verb} {what}" },
    { says: "^j'ai quitté (?:mon (?:travail|poste|emploi) chez )?(?<where>.+)$", means: "je travaille chez {where}" },
  ],
  slots: {
    notNames:
      "français|française|belge|suisse|québécois|vegan|végane|végétarien|de|du|la|le|un|une|très|content|contente|allergique|prof|catholique|né|née|nouveau|nouvelle|pas|en|à|d'accord|sûr|sûre|désolé|médecin|moi",
    notPlaces:
      "paix|couple|famille|colocation|un|une|mon|ma|le|la|général|ligne|contact|python|linux|réalité|campagne|ville|banlieue",
    notThings:
      "que|qu'il|qu'elle|ce|ça|cela|te|tu|vous|pas|comment|si|quand|il|elle|plus|moins|rien|tout|quelque chose|y|faim|soif|peur|raison|tort|froid|chaud|une question|un problème|un doute|une idée|une réunion|un rendez-vous|besoin|envie|un rôle|bien|être",
    nameParticles: "de|du|la|le|les|d'|des|en|sur|sous|saint|van|von|el|al",
    valueEnds:
      "parce que|car|puisque|mais|depuis|jusqu'à|et j'ai|et je|et j'habite|et j'aime|et nous|et mon|et ma|et on|quand|où|qui|avec mon|avec ma|avec mes|au fait|maintenant|actuellement|en ce moment|aussi|également|beaucoup|plus que|donc|s'il te plaît|s'il vous plaît|d'ailleurs|pour mon|pour ma|à la folie|par-dessus tout|alors que|pendant que|comme|plutôt que|ou quelque chose|pour l'instant",
    emptyValues:
      "ça|cela|ici|là|bien|rien|tout|mieux|plus|elle|lui|eux|toi|vous|moi|chez moi|la maison|maison|temps|un peu|le temps|ce que tu fais",
    narrows: "surtout|principalement|en particulier|notamment|essentiellement|plutôt|avant tout",
    kinds:
      "couleur|nourriture|musique|boisson|film|livre|groupe|chanson|jeu|animal|sport|boire|manger|jouer|écouter|lire|regarder",
    joins: "et|ou|&",
    lists: {
      passage:
        "titre|titres|phrase|phrases|paragraphe|paragraphes|version|versions|texte|introduction|conclusion|rédaction|brouillon|résumé|réponse|proposition",
      make: MAKES,
      business:
        "boutique|magasin|commerce|boulangerie|pâtisserie|bistrot|restaurant|resto|food-truck|food truck|épicerie|librairie|fleuriste|salon de coiffure|institut de beauté|agence|boîte|entreprise|société|auto-entreprise|micro-entreprise|atelier|menuiserie|exploitation|vignoble|brasserie|boucherie|centre équestre|auto-école|école de musique|école de danse|chaîne youtube|chaîne|blog|start-up|startup|pressing|pizzeria|crêperie",
      digits: "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*",
      job: "routier*|chauffeur*|agriculteur*|agricultrice*|boulanger*|menuisier*|maçon*|plombier*|électricien*|coiffeur*|coiffeuse*|serveur*|serveuse*|caissier*|caissière*|pompier*|gendarme*|policier*|policière*|facteur*|factrice*|cheminot*|militaire*|ouvrier*|ouvrière*|paysan*|pharmacien*|kiné*|ostéo*|sage-femme|aide-soignant*|ambulancier*|notaire*|huissier*|éleveur*|vigneron*|couvreur*|carreleur*|soudeur*|mécano*|garagiste*|libraire*|fleuriste*|boucher*|bouchère|traducteur*|traductrice*|assistante sociale|assistante maternelle|nounou|professeur*|prof|instituteur|institutrice|enseignant*|infirmier|infirmière|médecin|docteur*|ingénieur*|développeur|développeuse|programmeur|programmeuse|informaticien*|designer|graphiste|architecte|avocat*|étudiant|étudiante|écrivain*|journaliste|scientifique|chercheur|chercheuse|cuisinier|cuisinière|chef|pilote|artiste|musicien*|photographe|comptable|gérant*|consultant*|électricien*|plombier|menuisier|menuisière|charpentier|dentiste|pharmacien*|thérapeute|kinésithérapeute|kiné|psychologue|traducteur|traductrice|interprète|bibliothécaire|agriculteur|agricultrice|pompier|pompière|mécanicien*|analyste|vétérinaire|boulanger|boulangère|pâtissier|pâtissière|barista|chauffeur|conducteur|conductrice|ambulancier|ambulancière|sage-femme|chirurgien*|juge|serveur|serveuse|coiffeur|coiffeuse|couturière|couturier|boucher|bouchère|jardinier|jardinière|paysagiste|maçon|couvreur|soldat|policier|policière|gendarme|assistante sociale|assistant social|éducateur|éducatrice|nourrice|secrétaire|économiste|mathématicien*|physicien*|chimiste|biologiste|historien*|éditeur|éditrice|acteur|actrice|comédien*|danseur|danseuse|chanteur|chanteuse|compositeur|vendeur|vendeuse|entrepreneur|entrepreneuse|technicien*|entraîneur|coach|nutritionniste|opticien*|retraité|retraitée|fonctionnaire|indépendant*|stagiaire|apprenti|apprentie|doctorant*|orthophoniste|apiculteur|apicultrice|fleuriste|facteur|factrice|aide-soignant|aide-soignante|libraire|femme au foyer",
      ailment:
        "asthme|diabète|diabète de type 1|diabète de type 2|migraines|migraine|épilepsie|hypertension|tension|dépression|anxiété|tdah|autisme|arthrite|arthrose|maladie cœliaque|maladie de crohn|cancer|vih|insomnies|eczéma|psoriasis|anémie|rhume des foins|sclérose en plaques|acouphènes|scoliose|endométriose|fibromyalgie|lupus|goutte|intolérance au lactose|intolérance au gluten|mal de dos|hypothyroïdie|vertige|dyslexie|parkinson",
      ill: "diabétique|épileptique|asthmatique|enceinte|cœliaque|coeliaque|daltonien|daltonienne|sourd|sourde|malentendant|malentendante|aveugle|malvoyant|malvoyante|autiste|bipolaire|séropositif|séropositive|dyslexique|intolérant au lactose|intolérante au lactose|en dépression|en rémission",
      relative:
        "femme=wife|épouse=wife|mari=husband|époux=husband|compagne=partner|compagnon=partner|conjoint=partner|conjointe=partner|copine=girlfriend|petite amie=girlfriend|petite copine=girlfriend|copain=boyfriend|petit ami=boyfriend|petit copain=boyfriend|fiancée=fiancee|fiancé=fiance|fils=son|fille=daughter|filles=daughters|enfant=child|enfants=children|bébé=baby|mère=mother|maman=mother|père=father|papa=father|frère=brother|frères=brothers|sœur=sister|sœurs=sisters|soeur=sister|soeurs=sisters|grand-mère=grandmother|mamie=grandmother|grand-père=grandfather|papi=grandfather|papy=grandfather|petit-fils=grandson|petite-fille=granddaughter|petits-enfants=grandchildren|oncle=uncle|tante=aunt|cousin=cousin|cousine=cousin|neveu=nephew|nièce=niece|patron=boss|patronne=boss|meilleur ami=best_friend|meilleure amie=best_friend|jumeaux=twins|jumelles=twins|parents=parents|belle-mère=mother-in-law|beau-père=father-in-law",
      kin: "fils|fille|filles|garçons|garçon|enfant|enfants|frère|frères|sœur|sœurs|soeur|soeurs|petit-fils|petite-fille|petits-enfants|neveu|neveux|nièce|nièces|jumeaux|jumelles|bébé|demi-frère|demi-sœur|copine|petite amie",
      pet: "chien=dog|chienne=dog|chiens=dog|chat=cat|chatte=cat|chats=cat|hamster=hamster|cheval=horse|jument=horse|lapin=rabbit|perroquet=parrot|perruche=budgie|tortue=tortoise|chiot=dog|chaton=cat|cochon d'inde=guinea_pig",
      animal:
        "teckel|caniche|labrador|golden|berger allemand|berger australien|border collie|bouledogue|jack russell|chihuahua|york|yorkshire|husky|beagle|cocker|malinois|chaton|chatons|chiot|chiots|poules|poule|ruche|ruches|tortue|tortues|perroquet|perruche|perruches|furet|cochon d'inde|cochons d'inde|furet|furets|rat|rats|souris|serpent|gecko|chèvre|chèvres|mouton|moutons|âne|ânes|oie|oies|canards|cochon|cailles|ânesse|chaton|chatons|chiot|chiots|axolotl|chien|chienne|chiens|chat|chatte|chats|hamster|cheval|chevaux|lapin|lapins|perroquet|perruche|perruches|tortue|tortues|cochon d'inde|poules|abeilles|poissons|poissons rouges|aquarium|chèvres|moutons|canari|chiot|chaton",
      diet: "cétogène|sans gluten|sans lactose|sans sucre|low carb|végétarien|végétarienne|végétariens|végétalien|végétalienne|vegan|végan|végane|véganes|pescétarien|pescétarienne|halal|casher|kasher|sans gluten|sans lactose|keto|cétogène|flexitarien|flexitarienne",
      drug: "insuline|metformine|antidépresseurs|antibiotiques|anticoagulants|ibuprofène|aspirine|lithium|levothyrox|cortisone|statines|*pril|*statine|*cilline",
      own: "salaire=salary|loyer=rent|crédit immobilier=mortgage|retraite=pension|budget=budget|revenu=income",
      fav: "couleur=colour|plat=dish|film=film|livre=book|groupe=band|chanson=song|série=series|sport=sport|animal=animal|boisson=drink|ville=city|auteur=author|autrice=author|musique=music|jeu=game|équipe=team|saison=season|matière=subject|dessert=dessert|fruit=fruit|nourriture=food|roman=book",
      item: "voiture|vélo|moto|scooter|van|camping-car|caravane|bateau|voilier|maison|potager|jardin|piano|guitare|violon|appareil photo|ordinateur|macbook|iphone|drone|imprimante 3d|machine à coudre|appartement|télescope|trottinette|vinyles|chalet|vélo électrique|tablette",
    },
  },
};
