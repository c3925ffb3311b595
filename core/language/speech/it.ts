import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, or speaks of the talk itself. */
const PASSING = "oggi|domani|ieri|stamattina|stasera|risposta|sogno";
const MY = "(mio|mia|il mio|la mia|i miei|le mie|nostro|nostra|nostri|il nostro|la nostra|i nostri|le nostre)";
const WHICH = "[maggiore|minore|più piccolo|più piccola|più grande|piccolo|piccola|grande]";
const A_FEW = "un|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici";

/** Italian. */ /** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "anche|sempre|adesso|ora|mai|spesso|ancora|già|che|chi|e|o|non|più|bene|troppo|molto|tutto|allora|ieri|domani|maggiore|minore|piccolo|piccola|grande|vecchio|vecchia|preferito|preferita|ogni|ci|si|mi|ti|lo|la|li|le|ne|gli|poi|solo|stesso|stessa|oggi";

export const it: SpeechData = {
  language: "it",
  tells: "dimentica",
  isSpaced: true,
  hasCase: true,
  subject: "",
  setsFrame: String.raw`(?:(?:scriviamo|inventiamo|raccontiamo|possiamo scrivere|scrivi con me|aiutami a scrivere|creiamo).{0,40}(?:storia|racconto|favola|fiaba|romanzo|scena|avventura|copione))|(?:(?:storia interattiva|una frase a testa|a turno|avventura testuale))|(?:(?:possiamo|voglio|vorrei|facciamo|aiutami a|esercitiamoci|simuliamo).{0,30}(?:esercitar\p{L}*|provare|simulare|fare pratica|allenar\p{L}*|esercitiamoci|simuliamo|con).{0,40}(?:colloquio|conversazion\p{L}+|dialog\p{L}+|negoziazione|telefonata|esame orale|intervista))|(?:(?:io )?(?:risponderò|rispondo|parlerò|scriverò|farò|fingerò) (?:\p{L}+ )?(?:come (?:se|un|una|qualcun)|di essere|la parte|il ruolo|finta))|(?:(?:rispondi|rispondimi|trattami|parlami).{0,20}come se (?:io )?fossi)|(?:(?:traduc|corregg|riassum|riscriv|rivedi|miglior|rispond)\p{L}* .{0,25}(?:(?:quello|ciò) che (?:ti |le )?(?:invi|mand|scriv|incoll)\p{L}*|tutto (?:quello|ciò)|(?:mio|miei|mia|il|i|la) prossim\p{L}*|(?:messaggi[o]?|testi|testo) (?:che segu|seguent)\p{L}*)(?!\s*:))|(?:(?:ti|le) (?:invio|invierò|mando|manderò|incollo|incollerò|passo|passerò|copio|mostro|giro) .{0,40}(?:messaggi|testo|testi|mail|lettera|paragrafo|commento|capitolo|conversazione|curriculum))`,
  lead: 5,
  classes: {
    thanks: "grazie|grazie mille",
    me: "io|sono|ho|vivo|abito|lavoro|studio|parlo|suono|gioco|preferisco|odio|vengo|mi chiamo|mi piace|mi piacciono|noi|siamo|abbiamo|abitiamo|viviamo|faccio",
    mine: "mio|mia|miei|mie|nostro|nostra|nostri|nostre",
    meObject: "me|mi|ci|noi",
    you: "tu|ti|te|tuo|tua|tuoi|tue|lei|voi|vi|vostro|vostra",
    others: "lui|loro|suo|sua|suoi|sue|qualcuno|nessuno|tutti|la gente",
    relative:
      "moglie|marito|compagna|compagno|fidanzata|fidanzato|ragazza|ragazzo|figlio|figlia|figli|figlie|bambino|bambina|bambini|neonato|madre|mamma|padre|papà|genitori|fratello|fratelli|sorella|sorelle|nonna|nonno|nonni|nipote|nipoti|zio|zia|cugino|cugina|suocera|suocero|famiglia|gemelli",
    friend: "amico|amica|amici|collega|colleghi|vicino|vicina|capo|coinquilino",
    pet: "cane|cani|cagnolino|gatto|gatta|gatti|criceto|cavallo|coniglio|pappagallo|tartaruga|cucciolo",
    negation: "non|mai|niente|nulla|nessun|nessuna|senza|neanche|né",
    condition: "se|qualora",
    unreal: "vorrei|sarei|vivrei|avrei|potrei|dovrei|piacerebbe|magari|fossi|avessi",
    doubt: "forse|probabilmente|può darsi",
    question: "che cosa|cosa|come|perché|dove|chi|quando|quale|quanto|quanti",
    request: "per favore|puoi|potresti|aiutami|consigliami|cerco|consigli|dammi|spiegami|scrivi",
    opener:
      "comunque|beh|allora|ah|ok|va bene|sì|no|tra l'altro|a proposito|in realtà|a dire il vero|ciao|salve|buongiorno|inoltre|per la cronaca|dunque",
    say: "dice|disse|ha detto|scrive|ha scritto|racconta|mi ha detto|mi ha scritto",
    habit: "ogni|tutti i|tutte le|sempre|di solito|spesso|abitualmente|il lunedì|la domenica",
    like: "piace|piacciono|adoro|amo|preferito|preferita",
    dislike: "odio|detesto|non sopporto",
    plan: "voglio|spero|intendo|penso di",
    health:
      "allergi*|asma|diabet*|emicrani*|incinta|depression*|ansia|hiv|sieropositiv*|medico|farmac*|cancro|tumore|celiac*|malattia|intolleran*",
    money: "stipendio|affitto|debito|debiti|devo|mutuo|prestito|reddito|pensione|guadagno",
    article: "il|lo|la|i|gli|le|un|uno|una|l'",
    preposition: "a|ad|in|di|da|con|su|per|tra|fra|al|alla|allo|nel|nella|del|della|dei|presso|vicino a|senza",
    and: "e|ed|o",
    but: "ma|però|tuttavia|anche se",
    cause: "perché|poiché|siccome|quindi|dato che",
    relativeWord: "che|cui",
    be: "è|sono|era|siamo",
    have: "ha|hai|abbiamo|hanno",
    adverb:
      "molto|anche|davvero|proprio|abbastanza|solo|ancora|già|ora|adesso|attualmente|un po'|un po' di|tanto|bene|correntemente|soprattutto|moltissimo",
    number: "due|tre|quattro|cinque|sei|sette|otto|nove|dieci|cento|mille",
    pointing: "questo|questa|quello|quella|ciò|ne",
  },
  frames: {
    youAre: "tu sei|lei è|tu sarai|tu fai",
    iAm: "io sono|io sarò|io faccio|io interpreto",
    plays: "ruolo|ruoli|teatro|scena|scenetta|recitiamo|giochiamo|gioco|personaggio|improvvisazione",
    asksMeaning: "che significa|cosa significa|cosa vuol dire|che vuol dire",
    meant: "volevo dire|intendevo|ops|correzione|mi sono sbagliato|mi sono sbagliata|errore",
    deniesValue: "non|e non",
    ownHead:
      "dieta|alimentazione|budget|luogo|età|altezza|peso|livello|orari|passatempi|interessi|gusti|restrizioni|obiettivo|aiuto|consiglio|consigli|idee|suggerimenti|raccomandazioni|domanda|domande|situazione|contesto|aggiornamento|novità|notizia|notizie|informazione|informazioni|info|ps|p.s|nota|dato|dati|fatti|dettagli|problema|su di me|io|preferenze|requisiti|condizioni|allergie|obiettivi|promemoria|correzione|confessione|verità|ragione|motivo|in breve|in sintesi|importante|oggi|ieri|domani|adesso|ora|comunque|la questione",
    textThere: "questo|questa|questi|queste|quanto segue|seguente|sopra|sotto|così|ciò",
    textIt: "questo|ciò|rendilo|fallo|traducilo|correggilo|miglioralo|quanto sopra|sopra",
    judgesText: "suona|scritto bene|formale|naturale|corretto|errori|il tono|convincente",
    handsOver:
      "la lascio scrivere|lo lascio scrivere|lascio scrivere|faccio scrivere|ti passo|vi passo|passo la tastiera|passo la parola|tocca a|è il turno di|adesso scrive|ora scrive|vuole chiederti|vorrebbe chiederti|ha una domanda per te|sta usando il mio|usa il mio",
    hereSpeaks: "qui|qua|parla|scrive|sono|è|al telefono",
    comes: "sotto|prossimo messaggio|segue|di seguito|a pezzi",
    frameEnds:
      "smetti di|smettila|smettiamo|basta|basta con|finito|abbiamo finito|fine di|niente più|non tradurre più|stop|ferma",
    textWork:
      "traduci|tradurre|traducimi|traduzione|correggi|correggere|correggimi|rivedi questo|rivedi questa|riassumi|riassumere|riscrivi|rispondi a|rispondere a|rispondi alla|rispondi al|migliora questo|migliora questa|parafrasa|accorcia|cosa significa|che significa|analizza questo|analizza questa|completa questo|grammatica",
    text: "mail|e-mail|email|lettera|messaggio|testo|paragrafo|tema|articolo|commento|frase|frasi|citazione|nota|curriculum",
    fiction:
      "capitolo|gioco di ruolo|tu sei il|tu sei la|sei un|sei una|sei il|sei la|fai la parte|fingi|facciamo finta|fai finta|immagina|immaginiamo|nel mio romanzo|nella mia storia|nella storia|il protagonista|la protagonista|l'eroe|l'eroina|il mio personaggio|il personaggio|c'era una volta|scena|narratore|supponiamo|dal punto di vista",
    fictionText:
      "storia|poesia|canzone|testo della canzone|dialogo|romanzo|sceneggiatura|fiaba|favola|barzelletta|monologo|racconto|sketch",
    game: "gioco di ruolo:|facciamo un gioco di ruolo|facciamo finta|improvvisiamo|tu fai la parte|tu interpreti|io interpreto|io faccio la parte|master del gioco",
    back: "fine del gioco|basta giocare|basta così|domanda seria|adesso sul serio|ora sul serio|scherzi a parte|tornando a me|fine della storia|quanto a me|nella vita reale|ora parlo di me|fine citazione|per quanto mi riguarda",
    says: "dice|disse|ha detto|scrive|ha scritto|racconta|ha raccontato|mi ha detto|mi ha scritto|mi ha raccontato|afferma|risponde|ha risposto|chiede|ha chiesto",
    greeting: "ciao|salve|caro|cara|buongiorno|buonasera|gentile|egregio",
    closing: "saluti|cordiali saluti|distinti saluti|un saluto|un abbraccio|baci|a presto|grazie|cordialmente",
    thisChat:
      "per questa chat|in questa chat|in questa conversazione|per questo gioco|solo per oggi|per questo esercizio|per questo esempio",
    example: "per esempio:|ad esempio:|esempio:|frase di esempio|p. es.",
    unpleasant:
      "traffico|ingorg*|coda|fila|aspettare|attesa|multa|multe|tasse|lunedì mattina|riunione*|riunioni|ritardo|ritardi|sciopero|scioperi|guasto|dentista|spam|straordinari|burocrazia|alzarmi alle|si blocca|si pianta|quando il treno|quando la metro|quando piove|quando mi",
    noStatement:
      "mettiamo|mettiamo che|poniamo|diciamo che|certo|sì certo|come no|ma certo|eh già|ah sì|che bello|se|che cosa|cosa|come|perché|dove|chi|quando|quale|quanto|quanti|puoi|potresti|può|immagina|immaginiamo|magari|forse|dovrei|supponiamo|oggetto:|hai|sai|sei|c'è|prima di rispondere|prima di iniziare|prima di tutto|prima di continuare|mettiamo",
    unrealAnywhere:
      "un tempo|avevo|facevo|abitavo|vivevo|ho sognato|in sogno|come se|vorrei|mi piacerebbe|sarei|avrei|se io|se vivessi|se fossi|se avessi|ipoteticamente|in teoria|in un'altra vita|una volta|da bambino|da piccolo|da piccola|quand'ero|quando ero",
    remember:
      "ricorda che|ricorda|ricordati che|ricordati|non dimenticare che|non dimenticare|tieni presente che|tieni a mente che|annota che|annota|segnati che|segna che|prendi nota che|per favore ricorda che|per favore, ricorda che|ricordati per favore che|memorizza che|sappi che|si ricordi che",
    rememberThat:
      "ricorda che|ricordati che|non dimenticare che|tieni presente che|tieni a mente che|annota che|segnati che|segna che|prendi nota che|memorizza che",
    noLonger: "non * più|ho smesso di",
    corrects: "scusa,|scusami,|no,|ops|correzione|volevo dire|mi sono sbagliato|mi sono sbagliata|aspetta,",
    changes:
      "non più|più|ora|adesso|attualmente|trasferito|trasferita|trasferiti|nuovo|nuova|cambiato|da quando|in realtà|ma|sposato|sposata|divorziato|correzione|lasciato|anzi",
    forget:
      "dimentica tutto su|dimentica tutto quello che sai su|dimentica|dimentica che|dimenticati di|dimenticati che|per favore dimentica che|per favore dimentica|dimentica tutto su|cancella|cancella che",
    forgetKnown: "dimentica tutto su|dimentica tutto quello che sai su",
    since: "da|dal|dall'",
    until: "fino a|fino al",
  },
  patterns: [
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "(ho|abbiamo|gestisco|gestiamo|ho aperto|abbiamo aperto|mando avanti|mandiamo avanti) [da {word} [{word}]] [un|una|il mio|la mia|il nostro|la nostra] <[piccolo|piccola|proprio] {business} [{any}]>",
        "(insegno|insegniamo) <{any} (in un|in una|al|alla|alle|in|all') {any}>",
        "(guido) <[il|un|i] (camion|tir|bus|autobus|pullman|tram|taxi|treno|treni|ambulanza) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(prima di dormire|prima di andare a letto|prima di coricarmi|prima di colazione|prima del lavoro|dopo il lavoro|dopo cena|dopo pranzo|appena sveglio|appena sveglia|appena alzato|appena alzata|a digiuno) [sempre] (mi|leggo|scrivo|medito|faccio|esco|corro|bevo|vado|gioco|guardo|ascolto|prego|cammino|nuoto|suono|disegno|dipingo|passeggio|studio) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|problema|domanda`,
      says: [
        "(ho|abbiamo|uso|possiedo|guido|giro con) [ancora|a casa] (un|una|il|la|il mio|la mia) <[vecchio|vecchia|piccolo|piccola|nuovo|nuova] [{word}] {make} [{any}]>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{relative} ${WHICH} [{word}] (ha|hanno|compie|ha compiuto|ha appena compiuto) ({age}|${A_FEW}) (anni|mesi|anno) [{any}]>`,
        `${MY} <{relative} ${WHICH} (di|da) ({age}|${A_FEW}) (anni|mesi) {any}>`,
        `${MY} <{relative} ${WHICH} [{word}] (è|sono|era|erano) [un|una|un'|stato|stata|stato un] {job} [{any}]>`,
        `${MY} <{relative} ${WHICH} [{word}] (è|era) [un|una] (*iere|*atore|*atrice|*ologo|*ologa|*aiolo|*ettore|minatore|muratore|*ivendolo|*aio|*aia|*icista)>`,
        `${MY} <{relative} è incinta [{any}]>`,
        `${MY} <{relative} [{word}] ha {ailment} [{any}]>`,
        `${MY} <{relative} [{word}] ha l'({ailment}|adhd|alzheimer|asma) [{any}]>`,
        `${MY} <{relative} ${WHICH} [{word}] (vive|vivono|abita|abitano|lavora|lavorano|studia|studiano|fa la|fa il|fa l'|gestisce|gestiscono|insegna|coltiva|coltivano|dipinge|canta|scrive|ripara|alleva|vende|vendono|suona|gioca a|frequenta|fa le|fa i) {any}>`,
        `${MY} <{relative} ${WHICH} [{word}] (è|sono) (in|alle|all'|al|alla) (pensione|asilo|elementari|medie|superiori|università|nido|materna|liceo|casa di riposo|prima|seconda|terza|quarta|quinta) [{any}]>`,
        `${MY} <{relative} [{word}] (è|sono) [di origine|di origini] (sard*|sicilian*|napoletan*|brasilian*|tedesc*|ingles*|frances*|spagnol*|rumen*|albanes*|polacc*|cines*|giappones*|american*|svizzer*|sord*|ciec*|autistic*|asmatic*|diabetic*|vegetarian*|vegan*|dislessic*|mort*|vedov*|divorziat*|separat*|pensionat*|celiac*|incinta)>`,
        `${MY} <{relative} [{word}] (ha|hanno) (un|una|un'|il|la|l') ({ailment}|{item}|allergia*|ristorante|panificio|fattoria|negozio|bar|azienda|officina|agriturismo|forno) [{any}]>`,
        `${MY} <{relative} [{word}] non (mangia|beve|mangiano) {any}>`,
      ],
    },
    {
      fact: "family.parents",
      single: false,
      says: [
        "<i miei (hanno|vivono|abitano|lavorano|gestiscono|sono separati|sono divorziati|sono in pensione|vengono) [{any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(ho|abbiamo) <{kin} [,|:] [di|da] [{word}] [di] ({age}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci) [{any}]>",
        "(sono|siamo) <(papà di|mamma di|padre di|madre di|figlio unico|figlia unica|incinta|ragazza madre|orfano|orfana|neomamma|neopapà|genitori|conviventi) [{any}]>",
        "(mi sposo|ci sposiamo) <{any}>",
        "(ho|abbiamo) perso <(mio|mia|la mia|il mio) {relative} [{any}]>",
      ],
    },
    {
      fact: "work.studies",
      single: false,
      says: [
        "(studio|faccio|sto facendo|sto studiando|frequento) <{word} [{word}] (al|alla|all'|in) (politecnico|sapienza|bocconi|statale|cattolica|università|liceo|{place}) [{any}]>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(mi chiamo|il mio nome è|il mio nome completo è|mi chiamano|tutti mi chiamano|gli amici mi chiamano|i miei amici mi chiamano|chiamami|puoi chiamarmi|chiamatemi) [ora] {name}",
        "non mi chiamo {any} ma {name}",
        "(ciao|salve|buongiorno) [a tutti] [,] (sono|io sono) {name} {end}",
      ],
    },
    { fact: "identity.name", confidence: 0.85, says: ["[io] sono {name} {end}"] },
    {
      fact: "identity.birthday",
      says: [
        "(il mio compleanno è|il mio compleanno cade|compio gli anni|festeggio il compleanno|festeggio il mio compleanno|la mia data di nascita è) [il|l'] {date}",
        "[io] sono (nato|nata) il {date}",
        "il {date} (è il mio compleanno|compio gli anni)",
      ],
    },
    { fact: "identity.age", says: ["(ho|ho compiuto|ho appena compiuto|compio) [già|ora] <{age} anni>"] },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(vivo|abito|viviamo|abitiamo|risiedo|sto|sono residente) .. (a|ad|in|vicino a|nel|nella) {place}",
        "(mi sono|ci siamo|mi sono appena|ci siamo appena) (trasferito|trasferita|trasferiti|trasferite|spostato) .. (a|ad|in) {place}",
        "(la mia casa|casa mia|la nostra casa) è (a|in) {place}",
        "(ho affittato|affitto|ho preso) (un|una) {word} (a|in) {place}",
      ],
    },
    { fact: "location.born_in", says: ["[io] sono (nato|nata) [e (cresciuto|cresciuta)] (a|ad|in) {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(vengo|provengo) [originariamente] (da|dal|dalla|dall') {place}",
        "(vengo|provengo) dall'{place}",
        "(sono|siamo) [originario|originaria] (di|della|del) {place}",
        "sono (cresciuto|cresciuta) (a|ad|in) {place}",
        "la mia città natale è {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(lavoro|lavoriamo|sto lavorando) .. come {thing}",
        "(faccio|di mestiere faccio|di lavoro faccio) (il|la|lo) {thing}",
        "faccio l'{thing}",
        "(la mia professione è|di professione sono|il mio lavoro è|il mio mestiere è) [il|la|lo] {thing}",
        "(sono|ero|sono diventato|sono diventata|io sono) [ora|anche|un|uno|una] <{job} [{any}]>",
        "sono un'<{job} [{any}]>",
        "(come|da) {job}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(lavoro|lavoriamo|sto lavorando|ho iniziato a lavorare) .. (alla|al|presso|per|in|da) [la|il] {name}",
        "lavoro .. (in|per|presso) (un|una|uno) {thing}",
        "lavoro (in|nel|nella|al|alla|presso il|presso la) {thing}",
        "lavoro (nell'|all'|in un'){thing}",
        "il mio datore di lavoro è {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(studio|sto studiando|sono iscritto|sono iscritta) .. (alla|al|presso) [la|il] {name}",
        "(studio|sono iscritto|sono iscritta) .. all'{name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(studio|sto studiando|ho studiato) [attualmente|ora|adesso] {thing}",
        "(faccio|sto facendo|frequento) (un|una|il|la) <(master|dottorato|laurea|corso di {word}|tesi) {any}>",
        "sono (studente|studentessa) di {thing}",
        "sono (laureato|laureata) in {thing}",
        "mi sono (laureato|laureata) in {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mio|mia|il mio|la mia|i miei|le mie|nostro|nostra|nostri|il nostro|la nostra|i nostri|le nostre) {relative} [maggiore|minore|più piccolo|più piccola|più grande] (si chiama|si chiamano|è|sono) {names} {end}",
        "(mio|mia|la mia|il mio|nostro|nostra) {relative} [,] {name}",
        "sono (sposato|sposata) con {name}",
        "il nome di (mio|mia) {relative} è {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(ho|abbiamo) (un|una|due|tre|quattro|cinque|2|3|4) {relative} [maggiore|minore|piccoli] [,|:|che si chiama|che si chiamano|di nome] {names}",
        "(mio|mia|il mio|la mia|i miei|le mie|nostro|nostra|nostri) <{relative} [maggiore|minore|più piccolo|più piccola|più grande] (vive|vivono|abita|lavora|studia|gioca|suona|aspetta|si sposa|ha appena|soffre|compie|insegna|fa) {any}>",
        "(mio|mia|il mio|la mia) <{relative} è .. (incinta|malato|malata|medico|professore|professoressa|insegnante|infermier*|avvocat*|ingegner*|studente|studentessa|allergic* {any}|in pensione|celiac*)>",
        "(mio|mia) <{relative} ha .. ({age} anni|il diabete|l'alzheimer|un tumore|il cancro)>",
        "(sono|siamo) <(sposato|sposata|sposati|divorziato|divorziata|single|celibe|nubile|vedovo|vedova|fidanzato|fidanzata) [da {any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(ho|abbiamo) [anche] {kin}",
        "(sto per diventare|sono diventato|sono diventata|diventerò) <(papà|mamma|padre|madre|nonno|nonna|zio|zia)>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(il mio|la mia|i miei|le mie|il nostro|la nostra|i nostri) {pet} (si chiama|è|si chiamano) {names} {end}",
        "(ho|abbiamo|ho adottato|abbiamo adottato) .. {pet} .. (che si chiama|di nome|chiamato|chiamata|che si chiamano) {names}",
        "(il mio|la mia|il nostro) {pet} [,] {name}",
      ],
    },
    { fact: "pets.note", single: false, says: ["(ho|abbiamo|ho adottato|abbiamo adottato|allevo) [anche] {animal}"] },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(sono|siamo) [molto|gravemente|anche] (allergico|allergica|intollerante) (a|ad|al|alla|alle|agli|ai|allo) {thing}",
        "(sono|siamo) [molto|gravemente] (allergico|allergica|intollerante) all'{thing}",
        "(ho|soffro di) [un'|una] allergia .. (a|al|alla|alle|agli|ai) {thing}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(ho|soffro|soffro di|convivo con) [il|la|l'|di|d'|di un|un] <{ailment} [{any}]>",
        "ho l'<{ailment} [{any}]>",
        "mi (hanno diagnosticato|è stato diagnosticato|è stata diagnosticata) [il|la|l'|un|una] {thing}",
        "soffro (di|d') {thing}",
        "sono <{ill} [{any}]>",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: [
        "(prendo|assumo|sono in cura con) [l'|il|la|gli|le|i|degli] {drug}",
        "prendo l'{drug}",
        "prendo <(dei farmaci|medicine|farmaci) {any}>",
      ],
    },
    { fact: "finance.{own}", says: ["(il mio|la mia|il nostro) {own} è [di] {amount}", "pago {amount} di {own}"] },
    { fact: "finance.earns", says: ["guadagno [circa] {amount}"] },
    { fact: "finance.owes", says: ["(devo|ho debiti per|ho un debito di) {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(seguo|faccio|sono a|seguiamo) [la|una] <dieta {diet}>",
        "(sono|siamo|sono diventato|sono diventata|mangio) [strettamente] {diet}",
        "<non (mangio|mangiamo) [mai|più] {thing}>",
        "<non bevo [mai|più] {thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(ogni|tutti i|tutte le) {word} [{word}] {any}>",
        "<(il|la) (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mattina|sera) [,] {any}>",
        "<(vado|esco|corro|nuoto|medito|faccio|leggo|cammino|mi alzo|mi sveglio|bevo|mangio|cucino|pratico|visito|chiamo|prendo) .. {any} (ogni|tutti i|tutte le|il lunedì|il martedì|il mercoledì|il giovedì|il venerdì|il sabato|la domenica|due volte|tre volte|una volta|la mattina|la sera|prima di|dopo il) {any}>",
        "(di solito|normalmente) [,] <{any}>",
        "<(mi alzo|mi sveglio|vado a letto) .. alle {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(parlo|parliamo|so parlare) [correntemente|bene|anche|un po' di|fluentemente] [l'|il|lo] {thing}",
        "parlo l'{thing}",
        "la mia (lingua madre|madrelingua) è [il|lo] {thing}",
        "la mia (lingua madre|madrelingua) è l'{thing}",
        "sono madrelingua {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(sto imparando|imparo|sto studiando da solo|ho iniziato a imparare) [a|ora] [il|lo|la|le|gli] {thing}",
        "(sto imparando|imparo) l'{thing}",
        "(prendo|sto prendendo|seguo) lezioni di {thing}",
        "(frequento|sto seguendo|seguo) un <corso di {any}>",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: ["(suono|gioco|giochiamo) [anche|spesso] [a|al|alla|il|la|lo|le|ai] {thing}", "suono l'{thing}"],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(il mio hobby è|il mio hobby preferito è|i miei hobby sono|il mio passatempo è|il mio passatempo preferito è|la mia passione è) [il|la|lo|le|i] {thing}",
        "la mia passione è l'{thing}",
        "<(colleziono|restauro|dipingo|coltivo|arrampico|cucio|ballo|canto|disegno|fotografo|allevo|faccio ceramica|faccio escursioni|faccio yoga|faccio arrampicata|nuoto|corro|pesco|cucino|lavoro a maglia) [{any}]>",
        "(faccio|pratico) <(yoga|arrampicata|nuoto|giardinaggio|volontariato|escursionismo|trekking|ceramica|palestra|judo|karate|pilates|canottaggio|ciclismo) [{any}]>",
        "nel tempo libero <{any}>",
        "sto <(scrivendo|costruendo|sviluppando|programmando|ristrutturando|restaurando|creando|preparando|organizzando|progettando) {any}>",
        "stiamo <(costruendo|ristrutturando|restaurando|organizzando|progettando) {any}>",
        "(lavoro a|sto lavorando a|sto lavorando su) (un|una|mio|mia|al mio|alla mia) {thing}",
        "mi (alleno|sto allenando|preparo|sto preparando) per {thing}",
        "sono (appassionato|appassionata) di {thing}",
        "vado (in|a) <(palestra|cavallo|pesca|bicicletta|vela|correre|nuotare|arrampicare|sciare|teatro) {any}>",
      ],
    },
    {
      fact: "possession.drives",
      says: ["guido (un|una|una vecchia) {thing}", "guido un'{thing}", "la mia (macchina|auto) è (un|una) {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ho|abbiamo|mi sono|ho appena) (comprato|comprata|acquistato|ereditato|ricevuto) [da poco] (un|una|uno|dei|delle) {thing}",
        "(ho|abbiamo|possiedo) [anche] {item}",
        "mi hanno regalato (un|una) {thing}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(uso|utilizzo) [sempre|di solito] (un|una|uno) {thing}"] },
    {
      fact: "taste.favourite_{fav}",
      says: [
        "(il mio|la mia|i miei|le mie) {fav} (preferito|preferita|preferiti|preferite) (è|sono|resta) [il|la|lo|le|i|gli] {thing}",
        "(il mio|la mia) {fav} (preferito|preferita) è l'{thing}",
      ],
    },
    { fact: "taste.likes", single: false, says: ["(il mio|la mia) {kind} (preferito|preferita) è {thing}"] },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "[a me] non mi (piace|piacciono) [per niente|molto|affatto] [il|la|lo|i|gli|le] {thing}",
        "non mi piace [per niente|molto] l'{thing}",
        "(odio|detesto|non sopporto|non tollero) [il|la|lo|i|gli|le] {thing}",
        "(odio|detesto|non sopporto) l'{thing}",
        "mi (fa schifo|fanno schifo) [il|la|lo|i|gli|le] {thing}",
      ],
    },
    {
      fact: "taste.prefers",
      single: false,
      says: ["(preferisco|preferiamo) [sempre] [il|la|lo|i|gli|le] {thing}", "preferisco l'{thing}"],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "[a me] (mi|ci) (piace|piacciono|appassiona|appassionano|interessa) [molto|tanto|moltissimo|un sacco|davvero] [il|la|lo|i|gli|le] {thing}",
        "mi piace [molto|tanto|moltissimo] l'{thing}",
        "(adoro|amo|vado pazzo per|vado matta per|vado matto per) [il|la|lo|i|gli|le] {thing}",
        "(adoro|amo) l'{thing}",
        "sono [un|una] [grande|gran] (fan|tifoso|tifosa|amante|appassionato) (di|del|della|dei|delle) {thing}",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "(ora|adesso|da {any}) (sto|lavoro) (in|da|presso) (un|una|uno|la|il) {thing}",
        "da {word} {word} (sto|lavoro) (in|da|presso) (un|una|uno) {thing}",
        "(adesso|ora) lavoro (in|da|presso) {thing}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(sono|faccio|frequento) [al|il|in] <{any} (anno|semestre|liceo|superiore|elementare|magistrale|triennale) [{any}]>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(il mio|la mia|la nostra|il nostro) <{item} è (un|una|un'|della|del) {any}>",
        "(il mio|la mia) <(reflex|computer|telefono|cellulare|tablet) è (un|una|un') {any}>",
      ],
    },
    { fact: "location.lives_in", confidence: 0.8, says: ["(abito|vivo|viviamo|abitiamo) .. in <(un|una|uno) {any}>"] },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mio|mia|il mio|la mia) <{relative} [maggiore|minore|{word}] (ha iniziato|ha cominciato|inizia|comincia|va|frequenta|ha finito|è in) {any}>",
        "(mia|mio) <{relative} è incinta [{any}]>",
      ],
    },
    { fact: "language.speaks", single: false, says: ["(parlo|parliamo) [solo|sempre] [il|in] {thing}"] },
    {
      fact: "family.{relative}'s_name",
      says: ["(mio|mia|il mio|la mia) {relative} [maggiore|minore|più piccolo|più piccola] [,] {name}"],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(ho|abbiamo|ho adottato|abbiamo adottato) <{any} (che si chiama|di nome|chiamato|chiamata) {any}>"],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "non (posso|possiamo|riesco a) (prendere|mangiare|bere) {thing}",
        "[io] (non mangio|non bevo|non prendo|non tollero|non digerisco|non bevo mai|non mangio mai) {thing}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "[il|la|i|le] (mio|mia|miei|mie|nostro|nostra) <[{word}] {relative} [{word}] (è allergic*|aspetta|aspettano|è incinta|ha appena|lavora|lavorano|studia|studiano|vive|vivono|abita|abitano|gioca|suona|comincia|inizia|entra|va|si sposa|si è sposat*|compie) {any}>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: `${PASSING}|quanto`,
      says: [
        "(ho|abbiamo|pago|paghiamo|sto pagando|stiamo pagando|ho acceso|abbiamo acceso|ho fatto|abbiamo fatto|ho chiesto) [ancora|appena] <(un|una|il|la|le|i|dei|delle) [{word}] (mutuo|prestito|finanziamento|debit*|rate|rata|cessione del quinto|conto deposito|fondo pensione|btp|azioni) [{any}]>",
        "(pago|paghiamo) <{digits} [{word}] di (affitto|mutuo|rata|condominio|spese) [{any}]>",
        "(ho|abbiamo) <{digits} [{word}] (da parte|di debiti|di risparmi|in banca) [{any}]>",
        "<(metto|mettiamo) da parte {any}>",
        "<(investo|risparmio|risparmiamo) {any}>",
        "(sono|siamo) in <(affitto|rosso|cassa integrazione|disoccupazione) [{any}]>",
        "(prendo|percepisco) <(la disoccupazione|la naspi|la pensione|lo stipendio|il reddito) {any}>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(sono|siamo) [molto|un|una] <(cattolic*|protestant*|musulman*|ebre*|buddist*|atee|atei|ateo|atea|agnostic*|cristian*|credent*|praticant*|induist*|ortodoss*|evangelic*|testimone di geova) [{word}]>",
        "credo <(in dio|nel karma|nella reincarnazione|nell'oroscopo) [{any}]>",
        "<(vado|andiamo) (a messa|in chiesa|in moschea|in sinagoga) [{any}]>",
        "<(faccio|facciamo) (il ramadan|la quaresima) [{any}]>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      never: PASSING,
      says: [
        "[io] sono [molto|un po'|abbastanza|piuttosto|una persona|un tipo] <(mancin*|timid*|introvers*|estrovers*|maldestr*|disordinat*|precis*|perfezionista|mattinier*|freddolos*|miope|daltonic*|insonne|testard*|logorroic*|permalos*|pigr*|ansios*|rosso di capelli|nottambul*)>",
        "sono alt* <{digits} [{any}]>",
        "ho <(paura|la fobia|il terrore) (di|del|dei|delle|della|degli) {any}>",
        "ho <paura dell'{word}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|amic*|idea|problema|domanda|progetto|mail|messaggio|collega|capo|vicin*|cliente`,
      says: [
        "(ho|abbiamo) <(un|una) (vecchio|vecchia) {thing}>",
        "(ho|abbiamo) <(un|una) {word} [{word}] del {digits}>",
        "(guido|giro con|vado in giro con) <(un|una) {any}>",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(la mia famiglia|i miei|i miei genitori|i miei nonni) (viene|vengono|è|sono) [originaria|originari|originarie] (di|da|del|della|dalla|dal) {place}",
        "[io] sono <(sard*|sicilian*|napoletan*|pugliese|calabrese|veneto|veneta|romano|romana|milanese|torinese|toscano|toscana|genovese|friulan*|lucan*|abruzzese|marchigian*) [(trapiantat*|doc|di nascita|di origine) {any}]>",
        "sono di {place}",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(una volta|due volte|tre volte|quattro volte|più volte) (a settimana|alla settimana|al giorno|al mese|l'anno) [,] {any}>",
        "<(corro|nuoto|cammino|medito|cucino|leggo|vado|faccio|mi alzo|bevo|fumo|prendo|gioco|dormo) {any} (a settimana|alla settimana|al giorno|al mese|tutti i giorni|ogni giorno|ogni mattina|ogni sera|ogni settimana|nel weekend|la domenica|il sabato) [{any}]>",
        "<ho smesso di (fumare|bere) [{any}]>",
        "<(lavoro|faccio) (di notte|i turni|la notte|part time|part-time|da casa|in smart working|i turni di notte) [{any}]>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "(chiamami|chiamatemi|puoi chiamarmi|potete chiamarmi|mi puoi chiamare) [pure|anche|semplicemente|solo] {name}",
        "(ciao|salve|buongiorno|buonasera) [,] [qui] (è|sono) {name} {end}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        "(alleviamo|allevo|ho adottato|abbiamo adottato|abbiamo preso|ho preso) {animal}",
        `(alleviamo|allevo) <(${A_FEW}|delle|dei|alcune) {any}>`,
      ],
    },
    {
      fact: "health.takes",
      single: false,
      never: PASSING,
      says: [
        "(prendo|assumo|uso) [ogni {word}|tutti i giorni|da {word}] [il|la|le|i|un|una] <(pastiglia|pastiglie|pasticche|pillola|pillole|compressa|compresse|farmaco|farmaci|medicina|medicine|gocce|integratore|integratori|cortisone|antistaminico|antistaminici|anticoagulante|anticoagulanti|cardioaspirina|eutirox|statine) [{any}]>",
      ],
    },
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(seguo|faccio|sto seguendo|sto facendo|sono a) [da {word}] [una|la|un] <(dieta|regime|alimentazione) {any}>",
        "(sono) <(a dieta|in chetosi) [{any}]>",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: `${PASSING}|giurisprudenza|medicina|economia|ingegneria|architettura|psicologia|lettere|filosofia|biologia|matematica|fisica|lingue|legge|all'università`,
      says: [
        "(studio|sto studiando|sto imparando|imparo) [il|l'|lo|un po' di] <{word} (da sola|da solo|da autodidatta|su duolingo|con un'app|online|per conto mio|la sera)>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(mi mancano|ci mancano|mi restano|ci restano|ho ancora|abbiamo ancora|mi rimangono|sto pagando|stiamo pagando|pago|paghiamo) <[{any}] (mutuo|prestito|rate|rata|debiti|debito|affitto|finanziamento) [{any}]>",
        "<(il mio|il nostro) (mutuo|affitto|stipendio|debito) (è|dura|scade|ammonta|costa) {any}>",
      ],
    },
    {
      fact: "possession.drives",
      says: [
        "<(ora|adesso|ormai) (giro|vado|mi muovo) in (bici|bicicletta|moto|vespa|scooter|macchina elettrica|auto elettrica|autobus|treno) [{any}]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mio|mia|il mio|la mia|nostro|nostra|il nostro|la nostra) {pet} {token} (ha|è|fa|mangia|dorme|abbaia|miagola|graffia|morde|vomita|vuole|adora|odia|perde|tira|corre|piange|beve|salta|non|rosicchia|zoppica|ringhia)",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mio|mia|il mio|la mia|nostro|nostra|il nostro|la nostra) {relative} {token} (ha|è|fa|va|inizia|comincia|viene|vuole|adora|odia|gioca|studia|abita|lavora|si|non)",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(vado|corro|cammino|nuoto|medito|leggo|scrivo|faccio|prego|gioco|bevo|esco) [{word}] [{word}] [{word}] (prima|dopo) (del lavoro|il lavoro|della scuola|la scuola|di colazione|colazione|di cena|cena|pranzo|di dormire|di andare a letto) [{any}]>",
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:per favore|per piacere|ok|ehi|allora|ah|senti),? )+(?<what>(?:puoi|potresti|può|potrebbe|vorrei|voglio|preferirei|preferisco|mi piacerebbe|non|dimentica|dimenticati|scorda|cancella|elimina|rimuovi|togli|smetti)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:puoi|potresti|può|potrebbe|ti dispiacerebbe|ti dispiace)(?: per favore)? (?:dimenticare|dimenticarti|scordare|cancellare|eliminare|rimuovere|togliere)(?: di)?(?: dalla (?:tua )?memoria)? (?<what>.+)$",
      means: "dimentica {what}",
    },
    {
      says: "^(?:vorrei|voglio|preferirei|preferisco|mi piacerebbe) che (?:tu )?(?:dimenticassi|dimentichi|scordassi|cancellassi|cancelli|eliminassi) (?<what>.+)$",
      means: "dimentica {what}",
    },
    {
      says: "^(?:vorrei|voglio|preferirei|preferisco|mi piacerebbe|non voglio|non vorrei) che (?:tu )?(?:non )?(?:ricordassi|ricordi|sapessi|sappia|memorizzassi|tenessi|tenga) (?<what>.+?)(?: (?:a mente|in memoria))?$",
      means: "dimentica {what}",
    },
    {
      says: "^non (?:serve|c'è bisogno|devi|hai bisogno di|occorre)(?: che)? (?:tu )?(?:ricordare|ricordi|sapere|memorizzare) (?<what>.+)$",
      means: "dimentica {what}",
    },
    {
      says: "^non (?:ricordare|memorizzare|tenere)(?: più)? (?<what>.+?)(?: (?:a mente|in memoria))?$",
      means: "dimentica {what}",
    },
    { says: "^smetti di (?:ricordare|memorizzare) (?<what>.+)$", means: "dimentica {what}" },
    {
      says: "^(?:cancella|elimina|dimentica) (?:tutto )?(?:quello|ciò) che sai (?:su|di|del|della|sul|sulla) (?<what>.+)$",
      means: "dimentica tutto su {what}",
    },
    { says: "^(?:cancella|elimina|rimuovi|togli) (?<what>.+?) dalla (?:tua )?memoria$", means: "dimentica {what}" },
    {
      says: "^(?:cancella|elimina|rimuovi|togli|scorda|scordati)(?: dalla (?:tua )?memoria)? (?<what>che .+)$",
      means: "dimentica {what}",
    },
    {
      says: "^(?:elimina|rimuovi|togli) (?<what>(?:il mio|la mia|i miei|le mie|mio|mia|il nome|dove|come|chi) .+)$",
      means: "dimentica {what}",
      isLoose: true,
    },
    { says: "^scorda(?:ti)?(?: di)? (?<what>.+)$", means: "dimentica {what}" },
    {
      says: "^(?<what>(?:dimentica|cancella|elimina|rimuovi|togli|scorda)\\b.+[^\\s,]),? (?:per favore|per piacere|grazie|per sempre|del tutto)$",
      means: "{what}",
    },
  ],
  forgetAll:
    "^(?:per favore,? )?(?:dimentica|cancella|elimina) (?:tutto|(?:tutta )?la (?:tua )?memoria)(?: (?:quello|ciò) che (?:sai|hai (?:imparato|memorizzato)|ti ho detto)(?: (?:di|su di) me)?| (?:di|su di) me)?$",
  forgetFigures:
    "\\bper (?:un|una|questa) (?:momento|attimo|secondo|minuto|sera|volta|giorno)\\b|\\bper (?:ora|oggi|stasera|una volta)\\b|\\b(?:un attimo|un momento)\\b|\\b(?:dimentichiamo|supponiamo|immagina|facciamo finta)\\b|\\b(?:mai|sempre|spesso) (?:\\p{L}+ )?dimentic\\w+|\\bnon (?:ti )?dimentic\\w+|\\b(?:ho|hai|ha|mi sono) dimentic\\w+",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "dove (abito|vivo|abitiamo|viviamo)",
        "in che città (abito|vivo)",
        "(il mio|la mia|mio|mia) (indirizzo|città|residenza|domicilio)",
      ],
    },
    {
      fact: "work.works_at",
      says: ["dove lavoro", "per chi lavoro", "(il mio|la mia) (datore di lavoro|azienda|ditta|posto di lavoro)"],
    },
    {
      fact: "work.works_as",
      says: ["(che lavoro faccio|cosa faccio [per vivere|di lavoro])", "(il mio|la mia) (professione|mestiere|lavoro)"],
    },
    { fact: "identity.name", says: ["[il] mio (nome|cognome|nome completo)", "come mi chiamo"] },
    {
      fact: "identity.birthday",
      says: ["(il mio compleanno|la mia data di nascita)", "quando sono (nato|nata)", "quando compio gli anni"],
    },
    { fact: "identity.age", says: ["(la mia età|quanti anni ho)"] },
    { fact: "location.comes_from", says: ["da dove vengo", "di dove sono"] },
    { fact: "location.born_in", says: ["dove sono (nato|nata)", "il mio luogo di nascita"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "il nome (di|del|della|dei|delle) (mio|mia|miei|mie|nostro|nostra) {relative}",
        "come si (chiama|chiamano) [il|la|i|le] (mio|mia|miei|mie|nostro|nostra) {relative}",
        "chi è mi[o|a] {relative}",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "il nome (di|del|della|dei|delle) (mio|mia|miei|mie|nostro|nostra) {pet}",
        "come si (chiama|chiamano) [il|la|i|le] (mio|mia|miei|mie|nostro|nostra) {pet}",
      ],
    },
    { fact: "pets.{pet}", says: ["[il|la|i|le] (mio|mia|miei|mie|nostro|nostra) {pet}"] },
    { fact: "family.{relative}", says: ["[il|la|i|le] (mio|mia|miei|mie|nostro|nostra) {relative}"] },
    { fact: "health.allergic_to", says: ["a cosa sono (allergico|allergica)", "(la mia|le mie) (allergia|allergie)"] },
    { fact: "food.diet", says: ["(cosa|quello che) [non] mangio", "la mia dieta"] },
    { fact: "hobby.plays", says: ["(che|quale) strumento suono", "il mio strumento"] },
    { fact: "possession.drives", says: ["(che|quale) macchina (ho|guido)", "la mia (macchina|auto)"] },
    { fact: "language.speaks", says: ["(che|quali) lingue parlo", "le mie lingue"] },
  ],
  forgetKinds: {
    health: "salute|problemi di salute|malattie|dati sanitari|storia clinica",
    pets: "animali|animali domestici",
    family: "famiglia|parenti|familiari",
    people: "amici|colleghi",
    work: "lavoro|vita lavorativa|carriera",
    study: "studi|formazione",
    taste: "gusti|preferenze",
    food: "alimentazione|abitudini alimentari",
    hobby: "hobby|passatempi|interessi",
    habit: "abitudini|routine",
    plan: "piani|progetti",
    possession: "cose|beni",
    finance: "finanze|soldi|situazione economica",
    religion: "religione|fede",
    politics: "politica|idee politiche",
    identity: "dati personali",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:finalmente|ieri|alla fine) )*(?:ho|abbiamo) (?:finalmente |appena )?venduto (?:la mia|il mio|la|il|lo|l'|la nostra|il nostro) ?(?<what>[^,;]+?)(?:,? e (?:ora |adesso )?(?:ho |abbiamo |mi sono |ci siamo )?(?:comprato|comprata|preso|presa|guido) (?<next>[^,;]+))(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:ho|abbiamo) (?:finalmente |appena )?(?:cambiato|scambiato|sostituito) (?:(?:la mia|il mio|la|il|lo) )?(?<what>[^,;]+?) (?:con|per) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:ho|abbiamo) (?:finalmente |appena )?lasciato (?:la |il |l'|lo )?(?<what>[^,;]+?) per (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:ho|abbiamo) (?:finalmente |appena )?lasciato (?:la |il |l'|lo )?(?<what>[^,;]+?)[,;]? e (?:ora |adesso )?(?:sono|lavoro|vivo|abito|ho iniziato|sto|viviamo|abitiamo) (?:(?:a|alla|al|in|presso|per|da) )?(?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:mi sono trasferit[oa]|ci siamo trasferit[ie]|sono passat[oa]) (?:da|dalla|dal|dall') ?(?<what>[^,;]+?) (?:a|alla|al|in) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:io (?:ed|e) (?:la mia |il mio )?\p{L}+|(?:il mio |la mia )?\p{L}+ (?:ed|e) io) )?(?:ci siamo (?:\p{L}+ )?(?:lasciat[ie]|separat[ie])|abbiamo (?:rotto|divorziato)|non stiamo più insieme)(?:[,; ].*)?$|^(?:mi sono (?:separat[oa]|lasciat[oa]|divorziat[oa])|ho divorziato|ho (?:lasciato|rotto con) (?:il mio|la mia|mio|mia) (?:ragazz[oa]|fidanzat[oa]|moglie|marito|compagn[oa]))`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:ho rotto|mi sono lasciat[oa]|ho chiuso|è finita) con (?<what>[^,;]+?)(?: (?:a|da|nel|il|ieri)\b.*)?$`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:(?:il|la|lo|mio|mia|nostro|nostra|povero|povera) )*(?<what>[^,;]+?) (?:è|ci ha|se n'è) (?:\p{L}+ )?(?:morto|morta|mancato|mancata|lasciati|andato|andata)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:abbiamo|ho) dovuto (?:far )?(?:sopprimere|addormentare) (?<what>[^,;]+)`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^ho (?:mollato|abbandonato|lasciato perdere) (?:il|la|lo|i|le|gli|l') ?(?<what>[^,;]+?)(?: (?:a|da|nel|il)\b.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?<what>[^,;]+?) non mi (?:piace|piacciono) (?:proprio )?più(?:[,; ].*)?$`,
      means: "mi piace {what}",
    },
    { says: String.raw`^non (?:sopporto|reggo|amo|adoro) (?:proprio )?più (?<what>[^,;]+)`, means: "mi piace {what}" },
    {
      says: String.raw`^(?:prima|una volta|un tempo) (?:mi (?:piaceva|piacevano)|amavo|adoravo) (?:molto |tanto )?(?<what>[^,;]+?)[,;]? (?:ma|però|adesso|ora|oggi)\b.*$`,
      isWhole: true,
      means: "mi piace {what}",
    },
    {
      says: String.raw`^(?:mi sono stancat[oa]|mi sono stufat[oa]) (?:di|del|della|dei|delle|degli|dell') ?(?<what>[^,;]+)`,
      means: "mi piace {what}",
    },
    {
      says: String.raw`^(?:alla fine |col tempo )?(?:ho (?:imparato ad|iniziato ad|cominciato ad|finito per) (?:amare|apprezzare)|ho preso gusto (?:a|al|alla|per)|mi è venuta voglia di) (?<what>[^,;]+)`,
      means: "non mi piace {what}",
    },
    {
      says: String.raw`^(?:ora|adesso|ormai|alla fine) (?:mi (?:piace|piacciono)|amo|adoro) (?<what>[^,;]+)`,
      means: "non mi piace {what}",
    },
    {
      says: String.raw`^(?:alla fine )?(?:ha|hanno) (?:iniziato|cominciato) a piacermi (?<what>[^,;]+)`,
      means: "non mi piace {what}",
    },
    {
      says: "^(?:ho|abbiamo) venduto (?:la mia|il mio|la|il|la nostra) (?<what>[^,]+?)(?:,.*| (?:e|ieri|la settimana)\\b.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^ho smesso (?:di |con )(?<what>[^,]+?)(?: (?:a|da|nel|il)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    { says: "^(?:(?:il mio|la mia) )?(?<what>[^,]+?) è (?:morto|morta)(?: .*)?$", isWhole: true, loses: ["pets"] },
    {
      says: "^(?:io )?(?:ho (?:appena |finalmente )?(?:finito|concluso|terminato) (?:gli studi|l'università|la laurea|la magistrale|il dottorato)|mi sono (?:appena |finalmente )?laureat[oa])(?!\\p{L})",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?:io )?non (?<verb>vivo|abito|lavoro|studio|sono|suono|gioco|parlo|mangio) più (?<what>.+)$",
      means: "{verb} {what}",
    },
    { says: "^non mi (?<verb>piace|piacciono) più (?<what>.+)$", means: "mi {verb} {what}" },
    {
      says: "^ho (?:lasciato|smesso di) (?:il (?:mio )?lavoro (?:alla|al|presso) |lavorare (?:alla|al|presso) )(?<where>.+)$",
      means: "lavoro presso {where}",
    },
  ],
  slots: {
    notNames:
      "italiano|italiana|svizzero|svizzera|vegano|vegana|vegetariano|vegetariana|di|del|il|la|un|una|molto|felice|allergico|allergica|cattolico|cattolica|nuovo|nuova|stanco|non|in|a|nato|nata|sicuro|sicura|medico",
    notPlaces:
      "pace|coppia|famiglia|casa|un|una|il|la|generale|serio|comune|python|linux|contatto|remoto|campagna|città|affitto|centro|periferia",
    notThings:
      "che|cosa|ciò|questo|quello|te|tu|ti|non|come|se|quando|lui|lei|più|meno|niente|qualcosa|tutto|fame|sete|sonno|freddo|caldo|paura|fretta|ragione|torto|tuo|tua|una domanda|un problema|un dubbio|un'idea|una riunione|un appuntamento|bisogno|voglia|un ruolo",
    nameParticles: "di|de|del|della|da|dal|la|lo|san|van|von|el|al",
    valueEnds:
      "perché|poiché|ma|però|da quando|da|dal|fino|e vivo|e abito|e lavoro|e ho|e sono|e mi|e mia|e mio|e studio|e non|e suono|e gioco|e parlo|e sto|quando|dove|con mia|con mio|con la mia|con il mio|con i miei|comunque|ora|adesso|attualmente|anche|inoltre|più di|molto|tantissimo|moltissimo|tanto|per favore|siccome|quindi|per ora|per mia|per mio|mentre|come",
    emptyValues:
      "questo|qui|lì|bene|male|niente|tutto|qualcosa|molto|più|così|casa|lei|lui|loro|oggi|domani|tempo|ragione|un po'",
    narrows: "soprattutto|principalmente|specialmente|in particolare|perlopiù|più che altro|specie",
    kinds:
      "colore|cibo|musica|bevanda|film|libro|gruppo|canzone|gioco|animale|sport|bere|mangiare|giocare|ascoltare|leggere|guardare",
    joins: "e|ed|o|&",
    lists: {
      passage:
        "titolo|titoli|frase|frasi|paragrafo|paragrafi|versione|versioni|testo|introduzione|conclusione|bozza|riassunto|risposta|proposta",
      make: MAKES,
      business:
        "negozio|panetteria|panificio|pasticceria|gelateria|ristorante|trattoria|pizzeria|osteria|negozietto|bottega|libreria|fioraio|salone di parrucchiera|parrucchieria|centro estetico|agenzia|ditta|impresa|azienda|azienda agricola|officina|carrozzeria|falegnameria|agriturismo|maneggio|autoscuola|scuola di musica|scuola di danza|macelleria|tabaccheria|lavanderia|birrificio|vigneto|cantina|canale|canale youtube|blog|startup|partita iva|vivaio|food truck",
      digits: "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*",
      job: "insegnante|professore|professoressa|maestro|maestra|infermier*|medico|dottore|dottoressa|ingegnere|ingegnera|sviluppator*|sviluppatrice|programmator*|programmatrice|designer|grafic*|architett*|avvocat*|studente|studentessa|scrittore|scrittrice|giornalista|scienziat*|ricercator*|ricercatrice|cuoc*|chef|pilota|artista|musicista|fotograf*|contabile|commercialista|manager|consulente|elettricista|idraulico|falegname|dentista|farmacista|terapeuta|fisioterapista|psicolog*|traduttore|traduttrice|interprete|bibliotecari*|agricoltor*|contadin*|pompiere|vigile del fuoco|meccanico|analista|veterinari*|panettier*|fornai*|pasticcier*|barista|autista|camionista|tassista|paramedico|ostetrica|chirurg*|giudice|camerier*|parrucchier*|sart*|macellai*|giardinier*|muratore|soldato|poliziott*|carabiniere|assistente sociale|educator*|educatrice|babysitter|segretari*|economista|matematic*|fisic*|chimic*|biolog*|storic*|redattor*|attore|attrice|ballerin*|cantante|compositor*|commess*|imprenditor*|imprenditrice|tecnic*|allenator*|allenatrice|nutrizionista|ottic*|pensionat*|libero professionista|casalinga|stagista|dottorand*|logopedista|apicoltor*|apicoltrice|pescatore|fiorista|postin*|impiegat*|operai*|libraio|libraia",
      ailment:
        "asma|diabete|diabete di tipo 1|diabete di tipo 2|emicrania|emicranie|epilessia|ipertensione|pressione alta|depressione|ansia|adhd|autismo|artrite|artrosi|celiachia|morbo di crohn|cancro|hiv|insonnia|eczema|psoriasi|anemia|febbre da fieno|sclerosi multipla|acufene|acufeni|scoliosi|endometriosi|fibromialgia|lupus|gotta|intolleranza al lattosio|intolleranza al glutine|mal di schiena|ipotiroidismo|vertigini|dislessia|parkinson|colon irritabile|reflusso|rinite allergica",
      ill: "diabetico|diabetica|epilettico|epilettica|asmatico|asmatica|incinta|celiaco|celiaca|daltonico|daltonica|sordo|sorda|cieco|cieca|autistico|autistica|bipolare|sieropositivo|sieropositiva|dislessico|dislessica|iperteso|ipertesa|ipovedente",
      relative:
        "moglie=wife|marito=husband|compagna=partner|compagno=partner|fidanzata=girlfriend|fidanzato=boyfriend|ragazza=girlfriend|ragazzo=boyfriend|figlio=son|figlia=daughter|figli=children|figlie=daughters|bambini=children|bambina=daughter|bambino=son|madre=mother|mamma=mother|padre=father|papà=father|fratello=brother|fratelli=brothers|sorella=sister|sorelle=sisters|nonna=grandmother|nonno=grandfather|nipote=nephew|nipoti=grandchildren|zio=uncle|zia=aunt|cugino=cousin|cugina=cousin|capo=boss|migliore amico=best_friend|migliore amica=best_friend|gemelli=twins|gemelle=twins|genitori=parents|suocera=mother-in-law|suocero=father-in-law",
      kin: "figlio|figlia|figli|figlie|bambini|bambine|fratello|fratelli|sorella|sorelle|nipote|nipoti|gemelli|gemelle|fidanzata|fidanzato|fratello gemello|sorella gemella",
      pet: "gatta=cat|gattina=cat|gattino=cat|micio=cat|micia=cat|cagnolino=dog|cagnolina=dog|cagna=dog|bassotto=dog|labrador=dog|cane=dog|cagna=dog|cagnolino=dog|cagnolina=dog|cani=dog|gatto=cat|gatta=cat|gattino=cat|gatti=cat|criceto=hamster|cavallo=horse|coniglio=rabbit|pappagallo=parrot|tartaruga=tortoise|cucciolo=dog",
      animal:
        "bassotto|barboncino|labrador|golden|pastore tedesco|border collie|bulldog|jack russell|chihuahua|maltese|husky|beagle|cocker|gattino|gattini|cagnolino|cagnolina|cucciolo|cuccioli|galline|gallina|api|arnie|tartaruga|tartarughe|pappagallo|furetto|porcellino d'india|porcellino d'india|porcellini d'india|cavia|cavie|furetto|furetti|topo|topi|ratto|serpente|geco|capra|capre|pecora|pecore|asino|asini|oca|oche|anatre|quaglie|canarino|canarini|cucciolo|gattino|gattini|cagnolino|cagnolina|cane|cani|gatto|gatta|gatti|criceto|criceti|cavallo|cavalli|coniglio|conigli|pappagallo|pappagalli|tartaruga|tartarughe|galline|api|pesci|acquario|capre|pecore|canarino|cucciolo|porcellino d'india",
      diet: "chetogenica|senza glutine|senza lattosio|low carb|mediterranea|iposodica|vegetariano|vegetariana|vegetariani|vegano|vegana|vegani|pescetariano|pescetariana|halal|kosher|senza glutine|senza lattosio|chetogenica|flexitariano|celiaco|celiaca",
      drug: "insulina|metformina|antidepressivi|antibiotici|anticoagulanti|ibuprofene|aspirina|litio|eutirox|cortisone|statine|*pril|*statina|*cillina",
      own: "stipendio=salary|affitto=rent|mutuo=mortgage|pensione=pension|budget=budget|reddito=income",
      fav: "colore=colour|piatto=dish|film=film|libro=book|gruppo=band|band=band|canzone=song|serie=series|sport=sport|animale=animal|bevanda=drink|città=city|autore=author|autrice=author|musica=music|gioco=game|squadra=team|stagione=season|materia=subject|dolce=dessert|frutto=fruit|cibo=food|scrittore=author",
      item: "macchina|auto|bicicletta|bici|moto|vespa|camper|furgone|barca|barca a vela|casa|orto|giardino|pianoforte|chitarra|violino|macchina fotografica|portatile|macbook|iphone|drone|stampante 3d|macchina da cucire|appartamento|telescopio|monopattino|vinili|tablet",
    },
  },
};
