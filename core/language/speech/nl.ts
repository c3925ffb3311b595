import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, is wished or asked, or speaks of the talk itself. */
const PASSING =
  "vandaag|morgen|gisteren|vanavond|vannacht|vanmorgen|vanochtend|vanmiddag|straks|zo meteen|zegt|zei|vindt|vond|denkt|dacht|vraagt|vroeg|weet|weten|snapt|snap*|bedoelt|gelijk|boos|moe|blij|chagrijnig|te laat|zin|honger|dorst|koorts|verkouden|ruzie|afspraak|toets|tentamen|spreekbeurt|presentatie|sollicitatiegesprek|gebeld|gevraagd|gezegd|verteld|gestuurd|geappt|gekookt|vergeten|een vraag|vragen|probleem|idee|antwoord*|of ik|of jij|of je|er|langs|logeren|op bezoek|moet|moeten|vriendin haar|vrouw haar|zus haar|moeder haar|dochter haar|tante haar|oma haar|nicht haar|zusje haar|schoonmoeder haar|neef zijn|broer zijn|man zijn|vriend zijn|zoon zijn|vader zijn|oom zijn|opa zijn|zijn vriendin|zijn vrouw|zijn vriend|haar man|haar vriend|z'n vriendin|z'n vrouw|zijn zoon|zijn dochter|haar zoon|haar dochter|belt|appt|zeurt|snapt|herinnert|stuurt|jarig";
/** "My" and what may stand between it and who is meant. */
const MY =
  "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere|grote|kleine|lieve|middelste|andere|nieuwe|beide|twee|eigen]";
const DEGREE =
  "[nogal|best|vrij|erg|heel|echt|altijd|zelf|gewoon|een beetje|beetje|wel|ook|van nature|eigenlijk|helemaal|behoorlijk|best wel|vrij]";

/** Dutch. */
/** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "oudste zoon|oudste dochter|jongste zoon|jongste dochter|oudste zus|oudste broer|jongste zus|jongste broer|kleine zus|kleine broer|grote zus|grote broer|ook|vandaag|altijd|nu|nooit|vaak|net|alleen|al|helaas|steeds|zelf|die|de|het|en|niet|weer|ineens|gisteren|morgen|ja|maar|nog|soms|binnenkort|toch|zo|sinds|van|met|uit|in|die|dat|wel|echt|erg|heel|thuis";

export const nl: SpeechData = {
  language: "nl",
  tells: "vergeet",
  isSpaced: true,
  hasCase: true,
  subject: "ik ",
  setsFrame: String.raw`(?:(?:laten we|zullen we|kunnen we|we gaan|schrijf met mij|schrijf met me|help me).{0,25}(?:verhaal|sprookje|roman|scène|script|avontuur).{0,20}(?:schrijven|vertellen|verzinnen|bedenken|maken)?)|(?:(?:interactief verhaal|om de beurt|ieder een zin|tekstavontuur))|(?:(?:laten we|zullen we|kunnen we|ik wil|ik zou graag|help me|oefen met mij|oefen met me).{0,50}(?:gesprek|sollicitatiegesprek|dialoog|dialogen|interview|onderhandeling|smalltalk|telefoongesprek|met jou|met je).{0,20}(?:oefenen|naspelen|simuleren|trainen))|(?:(?:kunnen we|zullen we|laten we) .{0,30}oefenen)|(?:ik (?:antwoord|praat|schrijf|spreek|doe|speel|zal|ga) (?:\p{L}+ ){0,3}?(?:als (?:een )?(?:verzonnen|iemand|kandidaat|sollicitant|personage)|alsof|de rol))|(?:(?:antwoord|reageer|behandel me|praat met me|praat tegen me).{0,20}alsof ik)|(?:(?:vertaal|corrigeer|verbeter|vat|herschrijf|beantwoord|kijk|antwoord op|lees) .{0,30}(?:wat ik (?:\p{L}+ ){0,3}?(?:stuur|plak|schrijf|typ|geef)|alles wat ik|(?:mijn|het|de|in) volgende (?:bericht\p{L}*|tekst\p{L}*|mail\p{L}*|brief\p{L}*|zinnen))(?!\s*:))|(?:ik (?:stuur|plak|geef|toon|kopieer|ga|zal) (?:je |u |zo |hier |nu |straks )+.{0,50}(?:bericht|tekst|mail|brief|alinea|reactie|hoofdstuk|chat|sollicitatie|cv))`,
  unspoken: String.raw`^(?:(?:elke|iedere|op|in het) )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|weekend)(?:s|en|en)?(?!\p{L})|^(?:elke (?:ochtend|avond)|'s (?:ochtends|morgens|avonds))(?!\p{L})|^(?!.*(?<!\p{L})(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden)(?!\p{L})).*(?<!\p{L})(?:\p{L}*ge\p{L}{2,}(?:t|d|en)|(?:be|ver|her|ont)\p{L}{2,}(?:t|d))[.!…\s]*$`,
  inverts: true,
  ownVerbs:
    "schrijf aan|naai|brei|haak|restaureer|verbouw|renoveer|zing|dans|tuinier|verzamel|run|leid|sleutel|klus|bezit|fotografeer|klim|zeil|vis|brouw|woon|werk|kom|studeer|leer|eet|drink|verdien|betaal|spaar|speel|geloof|rij|rijd|fiets|sport|zit|doe|sta|mag|hou|houd|lust|ga|volg|rook|slik|huur|train|wandel|loop|kijk|spreek|gebruik|ren|haat|zwem|slaap|draai|kan|lijd|krijg|snoep|bid",
  lead: 5,
  classes: {
    thanks: "bedankt|dank je|dank u|dankjewel|dankuwel|thanks",
    me: "ik|wij|we|'k",
    mine: "mijn|m'n|onze|ons",
    meObject: "mij|me|ons",
    you: "jij|je|jou|jouw|u|uw|jullie",
    others: "hij|zij|ze|haar|zijn|hem|hun|hen|iemand|niemand|iedereen|mensen",
    relative:
      "vrouw|man|echtgenoot|echtgenote|partner|vriendin|verloofde|zoon|zoons|zonen|dochter|dochters|kind|kinderen|baby|moeder|mama|vader|papa|ouders|broer|broers|broertje|zus|zussen|zusje|oma|opa|kleinzoon|kleindochter|kleinkinderen|oom|tante|neef|nicht|schoonmoeder|schoonvader|gezin|familie|tweeling",
    friend: "vriend|vrienden|collega|collega's|buurman|buurvrouw|baas|huisgenoot",
    pet: "hond|honden|hondje|kat|katten|poes|kater|hamster|paard|konijn|papegaai|schildpad|puppy|kitten|cavia",
    negation: "niet|geen|nooit|niets|niks|zonder|noch",
    condition: "als|indien|tenzij|stel",
    unreal: "zou|zouden|kon|wou|mocht|moest",
    doubt: "misschien|waarschijnlijk|wellicht",
    question: "wat|hoe|waarom|waar|wie|wanneer|welke|welk|hoeveel",
    request: "alsjeblieft|alstublieft|kun je|kan je|kunt u|zou je|help|raad|zoek|tips|leg uit|schrijf",
    opener:
      "trouwens|overigens|nou|tja|ach|oké|ok|ja|nee|eigenlijk|bovendien|hoi|hallo|hey|ter info|even ter info|eerlijk gezegd|dus",
    say: "zegt|zei|schrijft|schreef|vertelt|vertelde|beweert|beweerde",
    habit: "elke|ieder|iedere|elk|altijd|vaak|meestal|dagelijks|wekelijks|'s ochtends|'s avonds|op maandag",
    like: "hou|houd|dol|graag|lievelings*|favoriete",
    dislike: "haat|hekel",
    health:
      "allerg*|astma|diabetes|migraine|ziek*|zwanger|depressi*|hiv|dokter|arts|medicijn*|therapie|intoleran*|kanker|coeliakie",
    money: "salaris|loon|huur|schulden|schuld|hypotheek|lening|inkomen|pensioen|verdien",
    article: "de|het|een|'t",
    preposition: "in|op|bij|aan|met|naar|van|uit|voor|over|onder|na|tegen|door|tot|te|vlakbij",
    and: "en|of",
    but: "maar|echter|hoewel",
    cause: "omdat|want|dus|daarom|doordat",
    relativeWord: "dat|die|waarvan",
    be: "ben|is|zijn|was|waren",
    have: "heb|hebben|heeft|had",
    adverb:
      "erg|heel|ook|echt|vooral|vrij|alleen|nog|al|nu|momenteel|tegenwoordig|een beetje|wat|vloeiend|goed|sinds kort|zelf",
    number: "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|honderd|duizend",
    pointing: "dit|dat|het|deze|daar|er",
  },
  frames: {
    youAre: "jij bent|je bent|u bent|jij speelt|jij wordt",
    iAm: "ik ben|ik speel|ik word",
    plays: "rollenspel|rol|rollen|toneel|toneelstuk|scène|sketch|spelletje|spelen|improvisatie|personage",
    asksMeaning: "wat betekent|wat bedoelt",
    meant: "ik bedoelde|ik bedoel|oeps|correctie|typfout|foutje",
    deniesValue: "niet|en niet",
    ownHead:
      "dieet|voeding|budget|woonplaats|locatie|leeftijd|lengte|gewicht|niveau|rooster|hobby's|interesses|beperkingen|doel|hulp|advies|tips|ideeën|suggesties|vraag|vraagje|vragen|situatie|achtergrond|context|update|nieuws|nieuwtje|info|informatie|ps|p.s|opmerking|notitie|feiten|details|probleem|over mij|over mezelf|ik|voorkeuren|eisen|voorwaarden|allergieën|doelen|herinnering|correctie|bekentenis|waarheid|reden|kortom|in het kort|belangrijk|vandaag|gisteren|morgen|nu|trouwens|het zit zo",
    textThere: "dit|dat|deze|die|het volgende|volgende|hierboven|hieronder|bovenstaande|onderstaande|zo",
    textIt: "dit|dat|bovenstaande|hierboven|het",
    judgesText: "klinkt|leest|geformuleerd|formeel|natuurlijk|correct|fouten|de toon|overtuigend|beleefd",
    handsOver:
      "laat haar typen|laat hem typen|laat ze typen|laat haar even|laat hem even|geef het toetsenbord|geef je door|geef door aan|is aan de beurt|neemt het over|neemt over|wil je wat vragen|wil je iets vragen|wil jou wat vragen|wil jou iets vragen|heeft een vraag voor je|zit nu achter|typt nu|leent mijn|gebruikt mijn",
    hereSpeaks: "hier|hier is|spreekt|je spreekt met|dit is|het is",
    comes: "hieronder|volgende bericht|volgt|in stukken",
    frameEnds: "stop|stop met|genoeg|hou op|hou op met|klaar met|geen|einde|niet meer|we zijn klaar|ik ben klaar met",
    textWork:
      "maak deze zin|maak deze tekst|maak deze alinea|maak dit korter|maak dit langer|kort in|inkorten|korter|vertaal|vertalen|vertaling|verbeter deze|verbeter dit|verbeter mijn|corrigeer|corrigeren|kijk na|nakijken|vat samen|samenvatten|samenvatting|antwoord op|beantwoord|beantwoorden|herschrijf|herschrijven|herformuleer|verkort|wat betekent|analyseer|vul aan|spelling|grammatica",
    text: "mail|e-mail|brief|bericht|tekst|alinea|artikel|opstel|reactie|zin|zinnen|citaat|notitie|cv|sollicitatiebrief|tweet",
    fiction:
      "hoofdstuk|rollenspel|jij bent de|jij bent een|je bent de|je bent een|speel de|doe alsof|stel je voor|in mijn roman|in mijn verhaal|in het verhaal|de held|de heldin|hoofdpersoon|mijn personage|het personage|er was eens|scène|verteller|laten we doen alsof|vanuit het perspectief",
    fictionText:
      "verhaal|gedicht|lied|liedje|songtekst|dialoog|roman|script|toneelstuk|sprookje|fabel|grap|monoloog|sketch",
    game: "rollenspel:|laten we een rollenspel|we doen een rollenspel|laten we doen alsof|laten we improviseren|jij speelt de|jij speelt een|jij speelt het|spelleider",
    back: "genoeg daarvan|einde spel|einde van het spel|serieuze vraag|nu even serieus|echte vraag|alle gekheid op een stokje|terug naar mij|einde van het verhaal|wat mij betreft|in het echte leven|nu over mij|einde citaat|even serieus",
    says: "zegt|zei|schrijft|schreef|vertelt|vertelde|beweert|beweerde|heeft geschreven|heeft gezegd|appte|vroeg|antwoordde",
    greeting: "hallo|hoi|beste|geachte|lieve|goedemorgen|goedemiddag|goedenavond|dag|hey",
    closing:
      "groeten|met vriendelijke groet|met vriendelijke groeten|hartelijke groeten|vriendelijke groet|groetjes|liefs|gr|mvg|tot snel|hoogachtend",
    thisChat:
      "voor deze chat|in deze chat|in dit gesprek|voor dit spel|alleen voor vandaag|voor deze oefening|voor dit voorbeeld",
    example: "bijvoorbeeld:|voorbeeld:|voorbeeldzin|bv.:",
    unpleasant:
      "file|in de rij|wachten|wachtrij|boete*|belastingaangifte|maandagochtend|vergadering*|vertraging*|uitval|tandarts|spam|overwerken|stroomstoring|papierwerk|storing*|vroeg opstaan|als de trein|als het internet|als mijn baas|genegeerd",
    noStatement:
      "lekker hoor|fijn hoor|lekker dan|lekker dit|nou leuk|laten we zeggen|stel nou|ja hoor|tuurlijk|ja tuurlijk|natuurlijk|oh ja|als|indien|stel|wat|hoe|waarom|waar|wie|wanneer|welke|welk|hoeveel|kun|kan je|kan jij|kan u|kan ik|kan iemand|kan dit|kan dat|kan het|kan een|kan de|kan er|kan men|kan deze|kunt|zou|zal|misschien|wellicht|moet|mag|heb je|ben je|ben ik|is|stel je|onderwerp:|voordat|had ik|was ik",
    unrealAnywhere:
      "vroeger|destijds|had ik ooit|droomde|gedroomd|alsof ik|ik zou|zou ik|ik wou dat|als ik|stel dat|hypothetisch|in theorie|in een ander leven|vroeger",
    remember:
      "onthoud dat|onthoud|onthou dat|onthou|vergeet niet dat|vergeet niet|denk eraan dat|denk eraan|noteer dat|noteer|schrijf op dat|hou er rekening mee dat|houd er rekening mee dat|onthoud alsjeblieft dat|onthoud even dat|onthoud goed dat|wil je onthouden dat",
    rememberThat:
      "onthoud dat|onthou dat|vergeet niet dat|denk eraan dat|noteer dat|onthoud alsjeblieft dat|onthoud even dat|onthoud|noteer",
    noLonger: "niet meer|niet langer|geen * meer",
    corrects: "sorry,|nee,|oeps|correctie|ik bedoelde|wacht,|fout,",
    changes:
      "niet meer|nu|inmiddels|tegenwoordig|verhuisd|nieuw|nieuwe|veranderd|sinds|eigenlijk|maar|getrouwd|gescheiden|correctie|gestopt|nee|geworden",
    forget:
      "vergeet alles over|vergeet alles wat je weet over|vergeet|vergeet dat|vergeet alsjeblieft|vergeet alsjeblieft dat|vergeet maar dat|vergeet alles over|wis|verwijder",
    forgetKnown: "vergeet alles over|vergeet alles wat je weet over",
    since: "sinds|sedert",
    until: "tot",
  },
  patterns: [
    {
      fact: "work.works_as",
      never: `${PASSING}|gevonden|gezocht|geboekt|bezocht`,
      says: [
        "(ik|wij|we) (heb|hebben|run|runnen|leid) [nu|sinds {word}] [een|mijn|m'n|ons] <[eigen|kleine|klein] {business} [{any}]>",
        "(ik) <(rij|rijd) [al {word} jaar] (op de vrachtwagen|vrachtwagen|taxi|bus|op de bus|op de ambulance|op de tram|internationaal) [{any}]>",
        "(ik) <(sta|zit|werk) .. (voor de klas|in de zorg|in de thuiszorg|in de bouw|in de horeca|in het onderwijs|in de ict|in de it|bij de politie|bij de brandweer|op kantoor|in de logistiek|in het magazijn|in de kinderopvang|in de verpleging|in de jeugdzorg|op een school|in de winkel|achter de kassa|in loondienst) [{any}]>",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      never: PASSING,
      says: [
        "<(in mijn vrije tijd|in m'n vrije tijd|na het werk|voor de lol|als hobby|ter ontspanning|daarnaast) {word} ik {any}>",
        "<(voor het slapen|voor het slapengaan|na het opstaan|voor het ontbijt|na het eten|tijdens de lunch) {word} ik {any}>",
        "<(in mijn vrije tijd|in m'n vrije tijd|na het werk|voor de lol|als hobby|ter ontspanning) ik {any}>",
        "<(voor het slapen|voor het slapengaan|na het opstaan|voor het ontbijt|na het eten) ik {any}>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mijn|m'n|mn|onze|ons) {pet} {token} (is|heeft|wil|kan|eet|lust|slaapt|loopt|blaft|krabt|plast|bijt|jankt|haat|houdt|luistert|trekt|krijgt|verhaart|miauwt|drinkt|sloopt|poept|springt|rent|gromt|wordt)",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mijn|m'n|mn|onze|ons) {relative} {token} (is|heeft|wil|kan|gaat|wordt|komt|trouwt|woont|speelt|studeert|begint|vindt|eet|slaapt|houdt|moet)",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(ik heet|heet ik|mijn naam is|m'n naam is|mijn voornaam is|ze noemen mij|ze noemen me|iedereen noemt me|iedereen noemt mij|vrienden noemen me|mijn vrienden noemen me|noem me|noem mij) [nu|trouwens|voortaan|maar] {name}",
        "je (mag|kunt|kan) (me|mij) {name} noemen",
        "(ik heet|mijn naam is) niet {any} maar {name}",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.85,
      says: ["(hallo|hoi|hey|dag|goedemorgen) [allemaal] [,] (ik ben|met) {name} {end}", "ik ben {name} {end}"],
    },
    {
      fact: "identity.birthday",
      says: [
        "(mijn verjaardag is|mijn verjaardag valt op|ik ben jarig|ik vier mijn verjaardag|mijn geboortedatum is) [op] {date}",
        "(ik ben|ben ik) [geboren] op {date} [geboren|jarig]",
      ],
    },
    {
      fact: "identity.age",
      says: ["(ik ben|ik word|ik ben net|ben ik) [net|nu|al|pas] <{age} [jaar] [oud]> [geworden] {end}"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(ik|wij|we) (woon|wonen|leef|leven) .. (in|op|bij|vlakbij|te|aan) [de|het] {place}",
        "(woon|wonen) (ik|wij|we) .. (in|op|bij|vlakbij) [de|het] {place}",
        "(ik|wij|we) (ben|zijn) .. naar {place} verhuisd",
        "(ik|wij|we) (ben|zijn) .. verhuisd naar {place}",
        "(ben|zijn) (ik|wij|we) .. naar {place} verhuisd",
        "(ik verhuisde|wij verhuisden|we verhuisden) .. naar {place}",
        "(mijn|ons) (huis|appartement) (is|staat) in {place}",
      ],
    },
    {
      fact: "location.born_in",
      says: ["(ik ben|ik werd|ben ik) .. geboren [en getogen] in {place}", "(ik ben|ben ik) in {place} geboren"],
    },
    {
      fact: "location.comes_from",
      says: [
        "(ik|wij|we) (kom|komen) .. uit [de|het] {place}",
        "(oorspronkelijk|eigenlijk) kom ik .. uit {place}",
        "kom ik .. uit {place}",
        "ik ben .. (opgegroeid in|afkomstig uit) {place}",
        "ik ben in {place} opgegroeid",
        "mijn geboorteplaats is {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(ik|wij) (werk|werken) .. als {thing}",
        "werk ik .. als {thing}",
        "(mijn beroep is|van beroep ben ik|ik ben van beroep|mijn werk is) [een] {thing}",
        "ik ben {thing} van beroep",
        "(ik ben|ben ik|ik was) [nu|ook|een|zelfstandig|freelance|gediplomeerd] <{job} [{any}]>",
        "als {job}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(ik|wij|we) (werk|werken) .. (bij|voor) [de|het] {name}",
        "werk ik .. (bij|voor) [de|het] {name}",
        "(mijn werkgever is|ik ben net begonnen bij|ik ben begonnen bij|ik ben in dienst bij) [de|het] {name}",
        "(ik werk|werk ik) .. (in|bij|voor|op) (een|het|de) {thing}",
      ],
    },
    { fact: "work.studies_at", confidence: 0.9, says: ["(ik studeer|studeer ik|ik zit) .. (aan|op) (de|het) {name}"] },
    {
      fact: "work.studies",
      says: [
        "(ik studeer|studeer ik) [nu|momenteel|tegenwoordig|daar|hier] {thing}",
        "(ik heb) {thing} gestudeerd",
        "(ik doe|ik volg) [nu|momenteel] (een|de) <(opleiding|master|bachelor|studie|lerarenopleiding) {any}>",
        "mijn studie is {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mijn|onze|m'n) [kleine|grote|oudste|jongste|oudere|jongere|beste] {relative} (heet|heten) {names} {end}",
        "(mijn|onze|m'n) [kleine|grote|oudste|jongste|oudere|jongere|beste] {relative} is {name} {end}",
        "de naam van mijn {relative} is {name}",
        "(mijn|onze) {relative} [,] {name}",
        "ik ben .. getrouwd met {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(ik heb|wij hebben|we hebben) (een|twee|drie|vier|vijf|2|3|4) [kleine|grote|oudere|jongere|oudste] {relative} [,|:|die|genaamd|en ze heten] [heet|heten] {names} [heet|heten]",
        "(mijn|onze|m'n) [kleine|grote|oudste|jongste|oudere|jongere] <{relative} (woont|wonen|leeft|werkt|studeert|speelt|verwacht|trouwt|gaat trouwen|leert|geeft|lijdt|doet|wordt|runt) {any}>",
        "(mijn|onze) [oudste|jongste|oudere|jongere] <{relative} is .. (zwanger|ziek|arts|dokter|leraar|lerares|verpleegkundige|advocaat|ingenieur|student|allergisch {any}|met pensioen|overleden|{age} jaar)>",
        "(mijn|onze) <{relative} heeft .. (astma|diabetes|kanker|dementie|alzheimer|een kind gekregen|een baby gekregen)>",
        "(ik ben|we zijn|wij zijn|ik zijn) <[sinds {any}|al {any}|{word} jaar] (getrouwd|verloofd|gescheiden|vrijgezel|weduwe|weduwnaar)>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(ik heb|wij hebben|we hebben|heb ik|hebben we) [ook|nog|samen] <{kin} [{any}]>",
        "(ik word|ik ben) [net|binnenkort] <(vader|moeder|papa|mama|oma|opa|oom|tante) [geworden]>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: [
        `${MY} <{pet} [{word}] [die {word} heet|van {word}] (is|wordt) [al|nu|pas|net|bijna] {age} [jaar|maanden|weken] [oud]>`,
        `${MY} <{pet} [{word}] is een {any}>`,
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(mijn|onze|m'n) [oude|kleine|nieuwe] {pet} (heet|heten|is) {names} {end}",
        "(ik heb|wij hebben|we hebben) .. {pet} .. (genaamd|die|die heet) {names} [heet|heten]",
        "(mijn|onze) {pet} [,] {name}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: [
        "(ik heb|we hebben|wij hebben|heb ik|hebben we) [ook|thuis|al|nu] <[een|twee|drie|vier|vijf] {animal} en {word} [{word}] {animal}>",
      ],
    },
    { fact: "pets.note", single: false, says: ["(ik heb|wij hebben|we hebben|ik hou|ik houd) [ook|thuis] {animal}"] },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(ik ben|ben ik|ik reageer) .. allergisch (voor|op) {thing}",
        "(ik heb|heb ik) [een] .. allergie voor {thing}",
        "ik heb [een] <{word}allergie>",
        "ik ben <{word}-intolerant>",
        "(ik kan) niet tegen <{thing}>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(ik heb|heb ik|ik lijd|ik heb last van) [aan|een|ernstige|zware|chronische] <{ailment} [{any}]>",
        "bij mij is {thing} (vastgesteld|gediagnosticeerd)",
        "ik ben gediagnosticeerd met {thing}",
        "ik (lijd|leed) aan {thing}",
        "(ik ben|ben ik) [net|nu|al|pas|weer|onverwacht|zelf|licht] <{ill} [{any}]>",
      ],
    },
    { fact: "health.takes", single: false, says: ["(ik slik|ik neem|ik gebruik|ik spuit|slik ik) .. {drug}"] },
    { fact: "finance.{own}", says: ["(mijn|onze) {own} is [nu] {amount}"] },
    { fact: "finance.earns", says: ["ik verdien [ongeveer|zo'n] {amount}"] },
    { fact: "finance.owes", says: ["ik (ben|heb) .. {amount} (schuldig|schuld)"] },
    {
      fact: "food.diet",
      says: [
        "(ik ben|ben ik|wij zijn|we zijn|ik eet|wij eten|we eten) [nu|strikt|volledig] <[al {any}|sinds {any}] {diet} [(vanwege|wegens|door|al|sinds|om|voor) {any}]>",
        "(ik eet|wij eten|we eten) [helemaal|al {any}] <geen {thing}>",
        "(ik drink|wij drinken|we drinken) [helemaal|al {any}] <geen {thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(elke|iedere|ieder|elk) {word} {any} (ik|wij|we) {any}>",
        "<(op maandag|op dinsdag|op woensdag|op donderdag|op vrijdag|op zaterdag|op zondag|'s ochtends|'s avonds|'s morgens|in het weekend|voor mijn werk|na het werk) {any} (ik|wij|we) {any}>",
        "(ik|wij|we) <{word} {any} (elke|iedere|ieder|elk|dagelijks|wekelijks|twee keer|drie keer|één keer|op maandag|op dinsdag|op woensdag|op donderdag|op vrijdag|op zaterdag|op zondag|'s ochtends|'s avonds) [{any}]>",
        "(ik|wij|we) <{word} (elke|iedere|ieder|elk|dagelijks|altijd om|meestal om) [{any}]>",
        "(ik|wij|we) <(sta|drink|ga|eet|maak|fiets|loop|zwem|mediteer|train|lees|slaap) (altijd|meestal|normaal) {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(ik spreek|wij spreken|we spreken|spreek ik|ik praat) .. [vloeiend|goed|ook|een beetje|thuis] {languages}",
        "mijn moedertaal is {languages}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(ik leer|leer ik) [nu|momenteel|mezelf] {thing}",
        "ik ben {thing} aan het leren",
        "(ik volg|ik zit op|ik neem) [een|nu] <{word}(les|lessen|cursus)>",
        "ik volg een cursus {thing}",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: ["(ik speel|speel ik|wij spelen|we spelen) [ook|graag|al {any}|vaak|sinds {any}] {thing}"],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(mijn hobby is|mijn hobby's zijn|mijn grootste hobby is|mijn passie is|mijn favoriete hobby is) [de|het] {thing}",
        "in mijn vrije tijd <{word}> ik {thing}",
        "in mijn vrije tijd <(schilder|lees|kook|bak|wandel|fiets|zwem|klim|tuinier|fotografeer|naai|brei)> ik",
        "(ik|wij|we) <(verzamel|verzamelen|restaureer|schilder|kweek|fotografeer|brei|naai|haak|imker|vis|klim|zing|dans|teken|brouw|schaats|zeil|tuinier|hardloop) {any}>",
        "(ik bouw|ik schrijf|ik ontwikkel|ik programmeer|ik verbouw|ik werk|wij bouwen|we verbouwen|wij verbouwen) (aan|op dit moment|momenteel|nu|zelf|een) [aan|een] {thing}",
        "(ik ben|we zijn|wij zijn) <{thing} aan het (bouwen|schrijven|verbouwen|opknappen|restaureren|maken|ontwikkelen|renoveren)>",
        "(ik|wij|we) <(ga|gaan|fiets|wandel|loop|zwem|kook|bak|lees|reis|schaats) (graag|veel|vaak|regelmatig) [{any}]>",
        "(ik train|ik oefen) .. voor {thing}",
        "ik doe aan <{thing}>",
      ],
    },
    {
      fact: "possession.drives",
      says: ["(ik rijd|ik rij|wij rijden|we rijden) [in] (een|in een) {thing}", "mijn auto is een {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ik heb|wij hebben|we hebben) [net|pas|onlangs|vorige week|eindelijk|laatst] (een|twee|nieuwe) {thing} (gekocht|gekregen|geërfd|aangeschaft|besteld)",
        "(ik heb|wij hebben|we hebben|heb ik|hebben we) <.. een {any} (liggen|staan|lopen)>",
        "(ik heb|wij hebben|we hebben|ik bezit) [ook|nog|thuis] {item}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(ik gebruik) [altijd|meestal] een {thing}"] },
    { fact: "taste.favourite_{fav}", says: ["(mijn|m'n) {fav} (is|zijn|blijft) [de|het|nog steeds] {thing}"] },
    { fact: "taste.likes", single: false, says: ["mijn (favoriete|lievelings*) [{word}] (is|zijn) {thing}"] },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "(ik hou|ik houd|hou ik) [echt|helemaal] niet van {thing}",
        "(ik haat|ik verafschuw|ik heb een hekel aan|ik kan niet tegen) {thing}",
        "ik (lust|mag) [echt] geen {thing}",
        "ik heb .. <(niks|niets|weinig) met {thing}>",
        "ik heb .. (hekel|bloedhekel|pesthekel|broertje dood) aan {thing}",
        "ik ben .. geen (fan|liefhebber) van {thing}",
        "ik (gruw|walg|griezel) van {thing}",
        "ik ben .. (bang|doodsbang|als de dood) voor {thing}",
        "ik vind {thing} (vies|vreselijk|verschrikkelijk|niet lekker|niet leuk|niks)",
      ],
    },
    {
      fact: "taste.prefers",
      single: false,
      says: [
        "(ik verkies|ik geef de voorkeur aan|mijn voorkeur gaat uit naar) {thing}",
        "(ik drink|ik eet|ik lees|ik reis|ik luister) (liever|het liefst) {thing}",
        "ik heb liever {thing}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(ik hou|ik houd|wij houden|we houden|hou ik) .. van {thing}",
        "(ik ben|wij zijn|we zijn|ben ik) .. (dol|gek|verzot|verslingerd) (op|aan) {thing}",
        "(ik eet|ik drink|ik luister|ik lees|ik kijk) [heel|erg|ontzettend] graag [naar] {thing}",
        "(ik ben|ben ik) .. (fan|liefhebber) van {thing}",
        "ik heb een zwak voor {thing}",
        "ik word .. (blij|gelukkig|rustig) van {thing}",
        "(ik|wij|we) (kijk|lees|luister|kijken|luisteren|lezen) .. (veel|alleen|vooral|het liefst|altijd) [naar] {thing}",
        "ik vind {thing} (heerlijk|geweldig|fantastisch|leuk|lekker|erg leuk|heel leuk|erg lekker|heel lekker)",
        "ik (lust) graag {thing}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(ik ben|ben ik) [nu] <{word}(verpleegkundige|leraar|docent|arts|monteur|adviseur|medewerker|chauffeur|begeleider|ontwikkelaar|manager|therapeut|ontwerper|bouwer|kundige|leider)>",
      ],
    },
    { fact: "work.studies", says: ["ik ben <{word}jaars [{any}]>", "ik zit in <{any} (jaar|klas) [{any}]>"] },
    {
      fact: "food.diet",
      never: "samen|thuis|buiten|op tijd|laat|vroeg|tegelijk|ontbijt",
      says: ["(wij|we|ik) (eten|eet) .. <(geen|nooit) {thing}>", "(wij|we|ik) (eten|eet) <door de week {any}>"],
    },
    {
      fact: "habit.does",
      single: false,
      says: ["<op (maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|zaterdag*|zondag*) {any} (ik|we|wij) {any}>"],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(ik|we|wij) (bouw|schrijf|maak|restaureer|verbouw|ontwikkel|bouwen|knap) .. (een|aan een|mijn|aan mijn) {thing}",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: ["(ik heb|heb|we hebben) [nog] <(een|mijn) {any}> staan", "(mijn|onze) <{item} is een {any}>"],
    },
    { fact: "location.lives_in", confidence: 0.8, says: ["(ik woon|wij wonen|we wonen) .. (in|op) <een {any}>"] },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mijn|onze) [oudste|jongste|oudere|jongere] <{relative} (is autistisch|heeft autisme|begint|gaat naar {word}|zit op|zit in|is {age}) [{any}]>",
      ],
    },
    {
      fact: "location.comes_from",
      says: ["(ik ben|ben) [eigenlijk|oorspronkelijk] .. opgegroeid in {place}", "opgegroeid in {place}"],
    },
    { fact: "pets.note", single: false, says: ["(ik heb|we hebben) <{any} (genaamd|die {any} heet)>"] },
    {
      fact: "food.note",
      single: false,
      says: ["ik (kan|mag) <(geen) {thing}> (eten|drinken|hebben|verdragen)", "ik (eet|drink) <(geen|nooit) {thing}>"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "[gisteren|vorige week|laatst|eindelijk] (heb ik|hebben we|ik heb|we hebben) [gisteren|vorige week|laatst|eindelijk] [me|mij] een {thing} (gekocht|gekregen|aangeschaft|opgehaald|geërfd)",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mijn|onze) [oudste|jongste|oudere|jongere] <{relative} (is zwanger|is allergisch|verwacht|verwachten|werkt|werken|studeert|woont|wonen|speelt|begint|gaat|heeft net|trouwt|is getrouwd|zit op|komt uit|komen uit) [{any}]>",
      ],
    },
    { fact: "hobby.does", single: false, says: ["ik zit op {thing}", "ik (doe aan|zit bij|zing in|speel in) {thing}"] },
    // What is said in passing
    {
      fact: "family.note",
      single: false,
      says: [
        "(ons|mijn) <(gezin|familie|huishouden) (bestaat uit|telt|is) {any}>",
        "(ik heb|we hebben|wij hebben) <{number} (kinderen|kids|dochters|zoons|jongens|meiden|kleinkinderen) [{any}]>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      says: [
        "(ik geef|wij geven|we geven) <.. (les|lessen|bijles|bijlessen|training|trainingen|cursussen|workshops|{word}les|{word}lessen) [{any}]>",
        "(ik zit|zit ik) .. <(zonder werk|in de bijstand|in de ww|in de ziektewet|in de wia|in de schuldsanering|tussen twee banen) [{any}]>",
        "(ik ben|ben ik) .. <(werkloos|werkzoekend|met pensioen|met zwangerschapsverlof|met verlof|arbeidsongeschikt|afgekeurd|ontslagen|thuis met een burn-out) [{any}]>",
      ],
    },
    {
      fact: "health.note",
      single: false,
      never: "vannacht|vandaag|afgelopen nacht",
      says: ["(ik slaap|ik zie|ik hoor) <.. (slecht|nauwelijks|niet door|niets|niks|moeilijk) [{any}]>"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: ["(ik kan) <.. (niet|slecht) .. tegen {thing}>"],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(ik|wij|we) <(bak|brouw|kweek|verbouw|naai|brei|bakken|brouwen|kweken|verbouwen) .. (mijn|m'n|onze|zelf|eigen) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ik heb|we hebben|wij hebben) <.. (een|twee|nieuwe) {any} (gekocht|aangeschaft|gekregen|geërfd) [{any}]>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{relative} [van {word}] (is|zijn|heeft|hebben|had|was|ligt|zit|zitten|komt|komen|woont|wonen|werkt|werken|eet|eten|lust|lusten|drinkt|drinken|houdt|haat|slaapt|studeert|leert|speelt|spreekt|krijgt|krijgen|wordt|worden|overleed|stierf|verloor|rijdt|rookt|gebruikt|slikt|volgt|geeft|runt|verkoopt|draait|vaart|doet|sport|zwemt|danst|emigreert|verhuist|scheidt|trouwt|gaat|lijdt) {any}>`,
        `${MY} <{relative} [van {word}] (wil|kan|mag|durft) .. (niet|geen|nooit|stoppen|worden|studeren|leren|verhuizen) [{any}]>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      begins: "sentence",
      says: ["<(dochter|zoon|zoontje|dochtertje|kleindochter|kleinzoon|kind|baby) (van|is) {age} [{any}]>"],
    },
    {
      fact: "food.diet",
      says: [
        "(ik|we|wij) (eet|eten|drink|drinken|mag|mogen|snoep|gebruik) .. <geen {word} meer>",
        "(ik|we|wij) (mag|mogen) .. <geen {thing}>",
        "(ik|we|wij) (eet|eten) .. <(alleen|vooral|meestal|veel|weinig|biologisch|plantaardig|koolhydraatarm|vis|vlees) [{any}]>",
        "(ik|we|wij) (drink|drinken) <.. (zonder|zwart|met) [{any}]>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: "bang|idee|vraag|familie",
      says: [
        "(ik heb|heb ik) <.. {ailment} [{any}]>",
        "(ik heb|heb ik) <(al jaren|vaak|altijd|snel|veel|regelmatig|chronisch|sinds {any}) last van {any}>",
        "(ik ben|ben ik) <.. geopereerd [{any}]>",
        "(ik zit|zit ik) .. <in de overgang>",
        "(ik heb|heb ik) <.. een (operatie|hartinfarct|hartaanval|beroerte|tia|keizersnede|kunstheup|kunstknie|pacemaker|hersenschudding) [{any}]>",
        "(ik moet|moet ik) <.. {drug} (slikken|nemen|gebruiken|spuiten|innemen)>",
        "ik (slik|gebruik|spuit) <.. (medicijnen|pillen|tabletten|medicatie|de pil) [{any}]>",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(ik ben|ben ik) .. <(opgegroeid|geboren|getogen) {any}>",
        "(ik ben|ben ik) [zelf|eigenlijk|van oorsprong|oorspronkelijk|half] <[een] [echte|rasechte|geboren|geboren en getogen] {nation} [{any}]>",
        "(ik heb) <{any} (roots|wortels|bloed|achtergrond|paspoort)>",
      ],
    },
    {
      fact: "location.lives_in",
      says: [
        "(ik|we|wij) (woon|wonen) <.. (bij|met|samen|alleen|op mezelf|op kamers|antikraak|begeleid|in een|boven een|op een) {any}>",
        "(ik|we|wij) (woon|wonen) <.. (samen|alleen|op mezelf|op kamers|antikraak)>",
        "(ik|we|wij) (huur|huren|bewoon|bewonen) <.. (een|op|in) {any}>",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "ik zit .. <in (mijn|m'n|het|de) {word} (jaar|leerjaar|klas|semester) [{any}]>",
        "ik (zit|doe) <.. (op|in|aan) [de|het] [{word}] (havo|vwo|mbo|hbo|pabo|vmbo|gymnasium|atheneum|conservatorium|kunstacademie|hogeschool|universiteit) [{any}]>",
        "ik doe <[de|het] (havo|vwo|mbo|hbo|pabo|vmbo|gymnasium|atheneum|conservatorium|kunstacademie|hogeschool|universiteit) [{any}]>",
        "(ik ben|ben ik) <.. afgestudeerd [{any}]>",
        "(ik ben|ben ik) .. bezig met <(mijn|m'n|een) (scriptie|studie|opleiding|cursus|master|bachelor|afstuderen|thesis|promotie*) [{any}]>",
        "(ik schrijf|ik schrijf nu) <(mijn|m'n) (scriptie|thesis|proefschrift) {any}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "(ik|we|wij) <(rook|snoep|drink|eet|loop|fiets|rijd|rij|train|sport|werk|slaap|kook|wandel|ren|zwem|studeer) .. {number} .. (per dag|per week|per maand|keer|op een dag|uur|km|kilometer) [{any}]>",
        "(ik|we|wij) <(doe|doen|ben|zijn) .. (vrijwilligerswerk|vrijwilliger|mantelzorg|mantelzorger) [{any}]>",
        "(ik ben|ben ik) <.. gestopt met (roken|drinken|alcohol|vlees|suiker|snoepen|gamen) [{any}]>",
        "(ik ben|we zijn|wij zijn|ben ik) <.. lid van {any}>",
        "(ik rook) <.. (niet|shag|sigaretten|sigaren|vape) [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(ik ben|ben ik|we zijn|wij zijn) <.. {faith} [opgevoed|grootgebracht]>",
        "(ik ga|we gaan|wij gaan) <.. (niet meer|nooit) naar de (kerk|moskee|mis|synagoge)>",
        "(ik ga|we gaan|wij gaan) <.. naar de (kerk|moskee|mis|synagoge)> {end}",
        "(ik) <(bid|vast|mediteer) {any}>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      says: [
        `(ik ben|ben ik) ${DEGREE} <[een|een echte|echt een] {trait} [{any}]>`,
        "(ik ben|ben ik) <{amount} lang> [{any}]",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      says: [
        "(ik|we|wij) (heb|hebben) .. <(schuld|schulden|lening|studieschuld|hypotheek|huurschuld|spaargeld) (van|bij|ter waarde van) {any}>",
        "(ik|we|wij) (heb|hebben) <.. {amount} (spaargeld|studieschuld|gespaard|op mijn spaarrekening|op de bank)>",
        "(ik|we|wij) (krijg|krijgen|heb|hebben|ontvang) <.. (bijstand|een uitkering|een {word}-uitkering|een {word}uitkering|ww|wajong|wia|aow|zorgtoeslag|huurtoeslag|alimentatie|studiefinanciering) [{any}]>",
        "(ik|we|wij) (beleg|beleggen) <{any}>",
        "(ik|we|wij) (leg|leggen|zet|zetten) <.. (opzij|apart)>",
      ],
    },
    {
      fact: "project.note",
      single: false,
      never: `${PASSING}|mail|brief|opdracht|vraag|tekst|lijst|dit|deze`,
      says: ["(ik ben|we zijn|wij zijn) .. bezig (met|aan) <(een|mijn|m'n|onze|het) {thing}>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere] <{relative} (heeft|hebben) .. {ailment} [{any}]>",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere] <{relative} (is|wordt) [net|nu|pas|al|bijna] {age} [jaar|maanden] [oud|geworden] [{any}]>",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere] <{relative} (is|werkt) [als] [een] {job} [{any}]>",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere] <{relative} (verhuist|emigreert) {any}>",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|oudere|jongere] <{relative} uit {word} komt> {end}",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(we|wij) zijn <met (zijn|z'n) (tweeën|drieën|vieren|vijven|zessen)>",
        "ik ben [nu|al] <({number} weken zwanger|alleenstaand* {any}|(moeder|vader|mama|papa) van {any})>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(ik heb|we hebben|wij hebben) [ook|al|nu] [een|twee|drie|vier] <{animal} [{any}]>"],
    },
    {
      fact: "work.note",
      single: false,
      says: ["(ik draai|ik werk|ik heb) <.. (nachtdienst*|avonddienst*|ploegendienst*|parttime|fulltime) [{any}]>"],
    },
    {
      fact: "opinion.believes",
      single: false,
      says: ["ik geloof <[niet] in {any}>"],
    },
    {
      fact: "finance.note",
      single: false,
      says: [
        "(ik betaal|we betalen|wij betalen) <.. {amount} (huur|per maand|hypotheek) [{any}]>",
        "(ik betaal|we betalen|wij betalen) <.. (hypotheek|lening|studieschuld) {any} af>",
        "(ik spaar|we sparen|wij sparen) [nu|al] <voor {any}>",
        "(ik ben|we zijn|wij zijn) <aan het sparen voor {any}>",
      ],
    },
    { fact: "hobby.collects", single: false, says: ["ik spaar {thing}"] },
    {
      fact: "habit.does",
      single: false,
      confidence: 0.7,
      never: `${PASSING}|zoek|zoeken|wacht|wachten|probeer|proberen|ben|zijn|vraag|sta|staan|hoor`,
      says: [
        "(ik|we|wij) <{word} al {word} (jaar|jaren|maanden) [{any}]>",
        "(ik|we|wij) <{word} al (jaren|maanden|heel lang|lang|mijn hele leven) {any}>",
      ],
    },
    {
      fact: "location.note",
      single: false,
      says: [
        "<(ons|mijn) (huis|appartement|woning|flat|boerderij) (is|komt|stamt|ligt|staat) .. (uit|in|van|aan|op) {any}>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      never: PASSING,
      says: [
        "(ik|we|wij) <(vier|vieren) .. (geen|nooit|altijd|suikerfeest|ramadan|chanoeka|kerst|sinterklaas|pasen) [{any}]>",
      ],
    },
    { fact: "location.comes_from", says: ["(ik kom|kom ik) .. <(van|uit) (een|de) {any}>"] },
    {
      fact: "health.has",
      single: false,
      says: ["(vanwege|door|wegens|met|ondanks|sinds) (mijn|m'n) {ailment}"],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(ik ben|we zijn|wij zijn) .. <[een|echte|echt] {word}(mens|mensen|freak|freaks|fanaat|fanaten|liefhebber|liefhebbers|gek)>",
      ],
    },
    { fact: "taste.dislikes", single: false, says: ["ik ben <.. niet [zo] van {any}>"] },
    // Relatives as they are spoken of in passing
    {
      fact: "family.{relative}",
      single: false,
      isGiven: true,
      never: "baas",
      says: [
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|kleine|grote|oudere|jongere] <{relative} [van|is|wordt] {age} [jaar|maanden|weken] [oud]> {end}",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|kleine|grote|oudere|jongere] <{relative} van {age} [jaar|maanden|weken]> [{any}]",
        "(mijn|mn|m'n|onze|ons) <({age}|{number}) jaar oude {relative}>",
        "(mijn|mn|m'n|onze|ons) <{age}-jarige {relative}>",
        "(mijn|mn|m'n|onze|ons) <(demente|autistische|hoogbegaafde|zwangere|zieke|overleden|puberende|vegetarische|veganistische|dove|blinde) {relative}>",
        "(mijn|mn|m'n|onze|ons) [oudste|jongste|kleine|grote|oudere|jongere] <{relative} met (autisme|adhd|dementie|dyslexie|een beperking|down)>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|willen|zoeken|gaan|overwegen|twijfelen|zitten te|denken`,
      says: ["(mijn|mn|m'n|onze) <{relative} en ik {word} {any}>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: ["(mijn|mn|m'n|onze|ons) <(gezin|familie) (komt|woont|bestaat|is) {any}>"],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "(ik ben|ben ik) <[de|het] (jongste|oudste|middelste|enige) van {any}>",
        "(ik ben|ben ik) <(enig kind|het middelste kind|wees|geadopteerd|alleenstaand|alleenstaande {word}|single|weer single) [{any}]>",
        "(wij|we) zijn <[thuis] met (z'n|zijn|ons|zn) {word} [thuis]>",
        "(wij|we|ik) <(krijgen|krijg|verwachten|verwacht) .. (kind|kindje|kindjes|baby|tweeling|zoon|dochter|zoontje|dochtertje) [{any}]>",
        "(de|onze) kinderen <(zijn|wonen) {any} (bij mij|bij ons|bij hun vader|bij hun moeder|bij mijn ex)>",
        "(ik|wij|we) <(heb|hebben) [nu] geen (kinderen|broers|zussen|familie|partner|ouders) [meer]>",
        "(ik|wij|we) (heb|hebben|heb ook) <(twee|drie|vier|vijf|2|3|4|5|een) [{word}] {kin} van {age} [{any}]>",
        "(bij ons|bij mij) <in de familie {any}>",
      ],
    },
    // Food
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(ik ben|wij zijn|we zijn|ben ik) [nu|inmiddels|ook|zelf] <(al|sinds|ongeveer|bijna) {any} {diet}>",
        "(ik|wij|we) (eet|eten|leef|leven|kook|koken) [thuis|nu|sinds {any}|al {any}] [thuis] <[vooral|voornamelijk|meestal|zoveel mogelijk|zo veel mogelijk|volledig|helemaal|strikt|grotendeels] {diet}>",
      ],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: [
        "<{thing} (eet|drink|lust|verdraag|eten|drinken|mag) (ik|wij|we) .. (niet|nooit|niet meer|alleen|nauwelijks|bijna niet|amper) [{any}]>",
        "<{thing} (kan|mag) ik .. niet .. (eten|drinken|hebben|verdragen|meer hebben|tegen)>",
        "(ik) <(kan|mag) .. (niet|slecht) tegen {any}>",
        "(ik|wij|we) <(verdraag|verdragen) .. geen {any}>",
        "<{thing} heb ik .. (geschrapt|laten staan|weggelaten|opgegeven)>",
        "(ik|wij|we) <(doe|doen|volg) .. (intermittent fasting|keto|koolhydraatarm|een dieet|low carb|het fodmap-dieet|periodiek vasten) [{any}]>",
        "(ik|wij|we) <(probeer|proberen) .. (minder|geen|meer) {any} te (eten|drinken)>",
      ],
    },
    {
      fact: "identity.is",
      single: false,
      never: `${PASSING}|eerste|volgende|laatste|voorbeeld|cadeau|alternatief|test|kind|beginner`,
      says: [
        "[ik] als <({job}|{ill}|{diet}|alleenstaande moeder|alleenstaande vader|mantelzorger|{faith}|{nation})> .. (ik|me|mij|we)",
      ],
    },
    // What stands first is what it is about ("Vis lust ik niet", "met voetbal heb ik niks")
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "<(met) {thing} heb ik .. (niks|niets|weinig|niet veel)>",
        "<(van) {thing} (hou|houd) ik [echt|helemaal|absoluut] niet>",
        "<aan {thing} heb ik .. een (hekel|broertje dood|bloedhekel)>",
        "<voor {thing} ben ik .. (bang|doodsbang)>",
        "<{thing} (lust|haat|mag) ik [echt|helemaal|absoluut] [niet]>",
        "<{thing} vind ik .. (vies|vreselijk|verschrikkelijk|niet lekker|niet leuk|niks|afschuwelijk|saai|walgelijk)>",
        "<{thing} (is|zijn) (niet|niks|niets) .. (mijn ding|voor mij|aan mij besteed)>",
        "(ik hou|hou|houd) .. niet [zo|zo erg] van {thing}",
        "ik ben .. geen <[echte|groot|grote] {word}(mens|fan|liefhebber|type)>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "(het liefst|graag|bij voorkeur) (kijk|lees|luister|eet|drink|speel|kook|bak) ik [naar|vooral] {thing}",
        "<{thing} (lees|kijk|eet|drink|luister|speel|kook|bak) ik .. (het liefst|graag|heel graag|het allerliefst)>",
        "<{thing} vind ik .. (leuk|heerlijk|geweldig|fantastisch|interessant|lekker|prachtig|fascinerend)>",
        "<van {thing} (hou|houd) ik [echt|heel veel|enorm|zielsveel]>",
        "<(op|aan) {thing} ben ik .. (dol|gek|verslaafd|verzot|verslingerd)>",
        "ik ben .. (weg|idolaat|bezeten|verslaafd|ondersteboven) (van|aan|door) {thing}",
        "(mijn|m'n) (passie|grote liefde|grote passie|guilty pleasure) is {thing}",
        "ik (heb) .. een (passie|voorliefde|zwak) voor {thing}",
        "(ik ben|ben ik) .. <[een|echte|echt een|een echte] {word}(fan|nerd)>",
      ],
    },
    // Origins
    {
      fact: "location.comes_from",
      says: [
        "(ik ben|ben ik|wij zijn|we zijn) .. (uit|vanuit) {place} [naar {word}|hierheen|hiernaartoe] (gekomen|gevlucht|verhuisd|geëmigreerd|geïmmigreerd)",
        "(ik ben|ben ik) .. <half {word} [,|en] half {word}>",
        "(ik ben|ben ik) <.. op (mijn|m'n) {word} naar {any} (gekomen|verhuisd|gevlucht)>",
        "(mijn|m'n|onze) (roots|wortels|thuisland|geboortegrond) (liggen|ligt|zijn|is) [in] {place}",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|vriend|vriendin|kind|baan|chef`,
      says: [
        "(ik|wij|we) (heb|hebben|rij|rijd|rijden) <een {any} (uit|van) ({age}|19{token}|20{token}) [{any}]>",
        "(mijn|m'n|onze) <{item} (uit|van) {token}>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      begins: "statement",
      never: PASSING,
      says: ["<(twee|drie|vier|vijf) {animal} (hier|in huis|thuis) [{any}]>"],
    },
    {
      fact: "work.note",
      single: false,
      says: ["(ik|wij|we) <(werk|werken) (vanuit huis|thuis|op afstand|remote) [{any}]>"],
    },
    // Whatever else is said of family and pets
    {
      fact: "family.{relative}",
      single: false,
      confidence: 0.7,
      never: `${PASSING}|net|zojuist|steeds|ineens|opeens|weer|zou|zal|gaan|laten|kwijt|ik|jij|je|u|baas`,
      says: [`${MY} <{relative} [van {word}] [en {relative}] {word} {any}>`],
    },
    {
      fact: "pets.note",
      single: false,
      confidence: 0.7,
      never: `${PASSING}|net|zojuist|ineens|opeens|ik|je|u|zou|zal`,
      says: [
        `${MY} <{pet} [{word}] (is|heeft|wil|kan|eet|lust|slaapt|loopt|blaft|krabt|plast|bijt|weegt|komt|haat|houdt|vindt|luistert|trekt|krijgt|verhaart|miauwt|drinkt) {any}>`,
      ],
    },
    {
      fact: "pets.note",
      single: false,
      isGiven: true,
      says: ["(mijn|mn|m'n|onze) <(twee|drie|vier|vijf|2|3|4|5) {animal}>"],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: ["(bij ons|bij mij) [thuis|in de familie] <(drinkt|eet|rookt|lust) (niemand|iedereen) {any}>"],
    },
    { fact: "location.born_in", begins: "statement", says: ["geboren in {place}"] },
    {
      fact: "taste.likes",
      single: false,
      begins: "statement",
      never: PASSING,
      says: ["(gek|dol|verslaafd) (op|aan) {thing}"],
    },
    {
      fact: "identity.name",
      begins: "statement",
      says: ["{name} hier {end}", "(je spreekt met|u spreekt met) {name} {end}"],
    },
    {
      fact: "location.comes_from",
      says: [
        "[ik ben] [een] <(geboren en getogen|rasechte|echte|ras) {word}> [hier]{end}",
        "(getogen|opgegroeid) (in|op|aan) {place}",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(ik|wij|we) (woon|wonen|zit|zitten) [al lang|allang|inmiddels] niet meer in {any} maar (in|op) {place}",
        "(ik|wij|we) (woon|wonen|zit|zitten) [al lang|allang|inmiddels] niet [langer|meer] in {word} , [ik|we|wij|ben|zit|woon] .. (nu|inmiddels|tegenwoordig) in {place}",
      ],
    },
    {
      fact: "work.note",
      single: false,
      says: [
        "(ik|wij|we) (werk|ben) niet (langer|meer) {any} [maar|,] [sinds {word} [{word}]] [nu] <(zijn het er|werk ik|ben ik|nog maar|zit ik) {any}>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "[ik ben] [een] (grote|groot|enorme|echte) fan van {thing} [hier]",
        "(ik ben|ben) [helemaal] (into|lyrisch over) {thing}",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "van {thing} word ik .. (niet blij|misselijk|niet goed|naar|chagrijnig|gek)",
        "(ik moet) [echt] niks hebben van {thing}",
        "{thing} is [echt] niet (aan mij besteed|mijn smaak|mijn ding)",
      ],
    },
    {
      fact: "project.note",
      single: false,
      never: PASSING,
      says: [
        "(ik|wij|we) (schrijf|werk|bouw|sleutel|klus|schrijven|werken|bouwen) [nu|momenteel|al {any}] aan (een|mijn|m'n|ons|het|de) {thing}",
        "(ik|wij|we) (bouw|programmeer|ontwikkel|maak|naai|brei|haak|restaureer|verbouw|renoveer|bouwen|ontwikkelen) [nu|momenteel|zelf|net|op dit moment] (een|mijn|m'n|ons) {thing}",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      says: [
        "<(onze|mijn|m'n) (hypotheek|lening|studieschuld|schuld|huur|salaris) (loopt|is|bedraagt|staat) {any}>",
        "(ik|wij|we) <(moet|moeten|zit|zitten|heb|hebben) .. ({age}|{word}) jaar {any} (hypotheek|lening|afbetalen|aflossen) [{any}]>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|zou|probleem|vraag|weggedaan|verkocht|ingeruild|kwijt|gehad|geleend`,
      says: [
        "(ik|wij|we) (heb|hebben|gebruik|bezit|fotografeer met|speel op) [nu|nog|thuis|hier] [een|mijn|m'n|de] <[oude|nieuwe|tweedehands|kleine] {make} [{any}]>",
        "(mijn|m'n|onze) (auto|fiets|laptop|telefoon|camera|printer|scooter|motor|camper|naaimachine|gitaar) is een {thing}",
      ],
    },
    {
      fact: "possession.drives",
      never: PASSING,
      says: [
        "(ik|wij|we) (rij|rijd|rijden) [nu|tegenwoordig|sinds {word}] [in] [een|mijn|de] <[oude|nieuwe] {make} [{any}]>",
        "(en|,) [ik] (rij|rijd) nu <(elektrisch|hybride|auto|motor) [{any}]>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      says: ["(ik ben) <(één|een|twee) meter {any}>", "(ik ben) <{number} (lang|meter|cm|m) [{any}]>"],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:alsjeblieft|alstublieft|graag|hé|hoi|oké|ok|nou|dus),? )+(?<what>(?:kun|kan|zou|wil|kunt|je|u|ik|vergeet|wis|verwijder|schrap|haal|onthoud|bewaar|stop)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:(?:kun|kan|zou|wil) je|kunt u|je (?:mag|kunt|kan|moet))(?: alsjeblieft| alstublieft| maar| nu| willen)* vergeten,? (?<what>(?:dat|waar|hoe|wat|wie|wanneer|voor wie|bij wie|welke?)\\b.+)$",
      means: "vergeet {what}",
    },
    {
      says: "^(?:(?:kun|kan|zou|wil) je|kunt u|je (?:mag|kunt|kan|moet))(?: alsjeblieft| alstublieft| maar| nu| willen)*(?: uit je geheugen)? (?:wissen|verwijderen|schrappen),? (?<what>(?:dat|waar|hoe|wat|wie)\\b.+)$",
      means: "vergeet {what}",
    },
    {
      says: "^(?:(?:kun|kan|zou|wil) je|kunt u|je (?:mag|kunt|kan|moet))(?: alsjeblieft| alstublieft| maar| nu)* (?<what>.+?)(?: uit je geheugen)?(?: alsjeblieft| willen)? (?:vergeten|wissen|verwijderen|schrappen)$",
      means: "vergeet {what}",
    },
    {
      says: "^ik (?:wil|zou willen|zou graag willen|wil graag|heb liever|had liever|zou het fijn vinden)(?: graag)?,? (?:dat|als) je (?<what>.+?) (?:vergeet|zou vergeten|wist|verwijdert)$",
      means: "vergeet {what}",
    },
    {
      says: "^ik (?:wil|zou willen|zou graag willen|wil graag|heb liever|had liever|zou het fijn vinden)(?: graag)?,? (?:dat|als) je (?:vergeet|zou vergeten),? (?<what>.+)$",
      means: "vergeet {what}",
    },
    {
      says: "^ik (?:wil niet|heb liever niet|had liever niet)(?: hebben)?,? dat je (?:onthoudt|weet|bewaart),? (?<what>.+)$",
      means: "vergeet {what}",
    },
    {
      says: "^ik (?:wil niet|heb liever niet|had liever niet)(?: hebben)?,? dat je (?<what>.+?) (?:onthoudt|weet|bewaart)$",
      means: "vergeet {what}",
    },
    { says: "^je hoeft niet (?:meer )?te (?:onthouden|weten),? (?<what>.+)$", means: "vergeet {what}" },
    { says: "^je hoeft (?<what>.+?) niet (?:meer )?te (?:onthouden|weten)$", means: "vergeet {what}" },
    { says: "^(?:onthoud|bewaar) niet (?:meer |langer )?(?<what>.+)$", means: "vergeet {what}" },
    { says: "^(?:onthoud|bewaar) (?<what>.+?) niet(?: meer| langer)?$", means: "vergeet {what}" },
    {
      says: "^(?:vergeet|wis|verwijder) (?:alles )?wat je (?:weet over (?<what>.+)|over (?<whom>.+) weet)$",
      means: "vergeet alles over {what}{whom}",
    },
    {
      says: "^(?:wis|verwijder|schrap|haal|vergeet) (?<what>.+?) (?:uit|van) (?:je|jouw|het) geheugen$",
      means: "vergeet {what}",
    },
    {
      says: "^(?:wis|verwijder|schrap)(?: uit je geheugen)? (?<what>(?:dat|waar ik|waar we|hoe|wie|voor wie) .+)$",
      means: "vergeet {what}",
    },
    {
      says: "^(?:schrap|haal) (?<what>(?:mijn|onze|ons|de naam van) .+?)(?: weg)?$",
      means: "vergeet {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>(?:vergeet|wis|verwijder|schrap)\\b.+[^\\s,]),? (?:alsjeblieft|alstublieft|graag|bedankt|dank je|voorgoed|voor altijd)$",
      means: "{what}",
    },
    { says: "^vergeet (?:maar|alsjeblieft|alstublieft)(?: weer)?,? (?<what>.+)$", means: "vergeet {what}" },
  ],
  forgetAll:
    "^(?:alsjeblieft )?(?:vergeet|wis|verwijder)(?: alsjeblieft)? (?:alles|je(?: hele)? geheugen)(?: wat (?:je (?:over mij )?(?:weet|hebt onthouden)|ik (?:je )?(?:heb )?(?:gezegd|verteld)(?: heb)?)| over mij)?$",
  forgetFigures:
    "\\b(?:heel )?even\\b|\\bvoor (?:een|deze|één) (?:moment|seconde|minuut|keer|avond|dag)\\b|\\bvoor (?:nu|vandaag|vanavond)\\b|\\b(?:laten we|stel dat|stel je voor|we)\\b.*\\bvergeten\\b|\\b(?:nooit|altijd|vaak) (?:\\p{L}+ ){0,4}verge\\w+|\\b(?:ik|hij|zij|ze|men) (?:\\p{L}+ )?vergeet\\b|\\bvergeet (?:\\p{L}+ )?(?:niet|nooit)\\b",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "waar (ik woon|we wonen|ik woonachtig ben|ik leef)",
        "in welke stad ik woon",
        "(mijn|ons|onze) (adres|woonplaats|woonadres|stad)",
      ],
    },
    {
      fact: "work.works_at",
      says: ["waar ik werk", "voor wie ik werk", "bij wie ik werk", "mijn (werkgever|bedrijf|werkplek)"],
    },
    {
      fact: "work.works_as",
      says: ["wat ik (doe|voor werk doe)", "wat voor werk ik doe", "mijn (beroep|baan|functie)"],
    },
    { fact: "identity.name", says: ["mijn [volledige] (naam|voornaam|achternaam)", "hoe ik heet"] },
    { fact: "identity.birthday", says: ["mijn (verjaardag|geboortedatum)", "wanneer ik (jarig ben|geboren ben)"] },
    { fact: "identity.age", says: ["(mijn leeftijd|hoe oud ik ben)"] },
    { fact: "location.comes_from", says: ["waar ik vandaan kom"] },
    { fact: "location.born_in", says: ["waar ik geboren ben", "mijn geboorteplaats"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "de (naam|voornaam) van (mijn|ons|onze) {relative}",
        "hoe (mijn|ons|onze) {relative} heet",
        "wie mijn {relative} is",
      ],
    },
    { fact: "pets.{pet}'s_name", says: ["de naam van (mijn|ons|onze) {pet}", "hoe (mijn|ons|onze) {pet} heet"] },
    { fact: "pets.{pet}", says: ["(mijn|ons|onze) {pet}"] },
    { fact: "family.{relative}", says: ["(mijn|ons|onze) {relative}"] },
    { fact: "health.allergic_to", says: ["waar ik allergisch voor ben", "mijn (allergie|allergieën)"] },
    { fact: "food.diet", says: ["wat ik [niet] eet", "mijn dieet"] },
    { fact: "hobby.plays", says: ["welk instrument ik (bespeel|speel)", "mijn instrument"] },
    { fact: "possession.drives", says: ["(welke auto|wat) ik rijd", "mijn auto"] },
    { fact: "language.speaks", says: ["welke talen ik spreek", "mijn talen"] },
  ],
  forgetKinds: {
    health: "gezondheid|gezondheidsproblemen|ziektes|ziekten|medische gegevens|medische geschiedenis",
    pets: "huisdieren|dieren",
    family: "familie|gezin|familieleden",
    people: "vrienden|collega's",
    work: "werk|loopbaan|carrière",
    study: "studie|opleiding",
    taste: "voorkeuren|smaak",
    food: "eetgewoonten|eten",
    hobby: "hobby's|hobbies|interesses|vrije tijd",
    habit: "gewoontes|gewoonten|routines",
    plan: "plannen",
    possession: "spullen|bezittingen",
    finance: "financiën|geld|geldzaken",
    religion: "geloof|religie",
    politics: "politiek|politieke voorkeur",
    identity: "persoonlijke gegevens|persoonsgegevens",
  },
  retractions: [
    {
      says: String.raw`^(?:ik heb|we hebben|wij hebben|heb) (?:(?:net|eindelijk|gisteren|inmiddels) )?(?:mijn|onze|ons|de|het) (?:oude )?(?<what>[^,;]+?) (?:verkocht|weggedaan|ingeruild)(?:,? en (?:(?:nu|daarna|heb|rijd|ik|we|er|mij|me) )*(?<next>[^,;]+?)(?: (?:gekocht|aangeschaft|gehaald|besteld))?)(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:mijn|onze|ons|de|het) (?:oude )?(?<what>[^,;]+?) (?:heb ik|hebben we|hebben wij) (?:\p{L}+ ){0,2}?(?:verkocht|weggedaan|ingeruild)(?:[,;].*| en .*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:ik heb|we hebben) (?:\p{L}+ ){0,2}?(?:(?:mijn|de|het) )?(?<what>[^,;]+?) (?:ingeruild|verruild|geruild) voor (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:ik heb|we hebben) (?:\p{L}+ ){0,2}?(?<what>[^,;]+?) (?:verlaten|achtergelaten) voor (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:ik ben|we zijn|wij zijn|ben) (?:\p{L}+ ){0,3}?(?:van|uit) (?<what>[^,;]+?) naar (?<next>[^,;]+?) (?:verhuisd|overgestapt|gegaan)`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:ik ben|ben) (?:\p{L}+ ){0,2}?(?:gestopt|weggegaan|vertrokken|weg) bij (?<what>[^,;]+?) en (?:(?:ik|werk|ben|nu|begonnen) )*(?:bij|naar) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+ en ik|ik en \p{L}+|mijn \p{L}+ en ik|we|wij) (?:zijn|hebben) (?:\p{L}+ ){0,3}?(?:uit elkaar|gescheiden|het uitgemaakt)|^(?:ik heb|heb) het (?:\p{L}+ ){0,2}?uitgemaakt met mijn \p{L}+|^het is (?:\p{L}+ )?uit(?: met mijn \p{L}+| tussen ons)?(?:[,;].*)?$|^ik ben (?:\p{L}+ )?gescheiden\b`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:het is (?:\p{L}+ )?uit (?:met|tussen mij en)|(?:ik heb|heb) het (?:\p{L}+ ){0,2}?uitgemaakt met) (?<what>[^,;]+)`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:(?:mijn|onze|ons|de|het|arme|oude) )*(?<what>[^,;]+?) (?:is|hebben we moeten|moest) (?:\p{L}+ ){0,4}?(?:overleden|dood|ingeslapen|doodgegaan|gestorven|laten inslapen)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^ik heb (?:het |mijn )?(?<what>[^,;]+?) (?:opgegeven|eraan gegeven|aan de wilgen gehangen)(?: .*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?:ik|we) (?:hou|houd|houden) (?:\p{L}+ ){0,2}?niet (?:meer|langer) (?:zo )?van (?<what>[^,;]+)`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^ik (?:lust|eet|drink|wil) (?:\p{L}+ )?geen (?<what>[^,;]+?) meer(?: .*)?$`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^ik (?:lust|vind) (?<what>[^,;]+?) niet (?:meer|langer)(?: (?:leuk|lekker|fijn|mooi|zo leuk|zo lekker))?(?: .*)?$`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^(?<what>[^,;]+?) (?:vind|lust) ik (?:\p{L}+ ){0,2}?niet (?:meer|langer)(?: (?:leuk|lekker|fijn|mooi))?(?:[,; ].*)?$`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^van (?<what>[^,;]+?) hou ik (?:\p{L}+ )?niet (?:meer|langer)(?: .*)?$`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^ik kan (?<what>[^,;]+?) niet meer (?:zien|horen|uitstaan|luchten|verdragen|ruiken)`,
      means: "ik hou van {what}",
    },
    {
      says: String.raw`^vroeger (?:hield ik (?:\p{L}+ )?van|vond ik|was ik gek op) (?<what>[^,;]+?)(?: (?:leuk|lekker|geweldig|heerlijk))?[,;] .*(?:nu|maar|niet meer|tegenwoordig)\b.*$`,
      isWhole: true,
      means: "ik hou van {what}",
    },
    { says: String.raw`^ik ben (?:\p{L}+ )?(?:uitgekeken op|klaar met) (?<what>[^,;]+)`, means: "ik hou van {what}" },
    {
      says: String.raw`^ik ben (?<what>[^,;]+?) (?:\p{L}+ )?(?:gaan waarderen|lekker gaan vinden|leuk gaan vinden)`,
      means: "ik hou niet van {what}",
    },
    {
      says: String.raw`^(?:inmiddels|tegenwoordig|nu) (?:hou ik (?:\p{L}+ )?(?:wel |toch )?van|ben ik (?:wel |toch )?dol op) (?<what>[^,;]+)`,
      means: "ik hou niet van {what}",
    },
    {
      says: String.raw`^ik hou (?:nu|inmiddels|tegenwoordig)(?: wel| toch)? van (?<what>[^,;]+)`,
      means: "ik hou niet van {what}",
    },
    {
      says: String.raw`^(?:inmiddels|tegenwoordig|nu) vind ik (?<what>[^,;]+?) (?:wel |toch |juist |heel )*(?:leuk|lekker|heerlijk|geweldig)`,
      means: "ik hou niet van {what}",
    },
    {
      says: "^(?:ik heb|we hebben|wij hebben) (?:net |gisteren )?(?:mijn|onze|de|het) (?<what>[^,]+?) (?:verkocht|weggedaan|ingeruild)(?:,.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^ik ben gestopt met (?<what>[^,]+?)(?: (?:in|sinds|vorig)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: "^(?:(?:mijn|onze) )?(?<what>[^,]+?) is (?:\\p{L}+ ){0,3}(?:overleden|dood|ingeslapen|doodgegaan)(?: .*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^(?:ik ben (?:net |eindelijk |nu )?afgestudeerd|ik heb (?:net |eindelijk )?mijn (?:studie|diploma|bachelor|master|opleiding|bul)(?: net| eindelijk| nu)? (?:gehaald|afgerond|behaald|binnen|af))",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?<who>ik|wij|we) (?<rest>woon|wonen|werk|werken|studeer) niet (?:meer|langer) (?<what>.+)$",
      means: "{who} {rest} {what}",
    },
    { says: "^ik (?:hou|houd) niet (?:meer|langer) van (?<what>.+)$", means: "ik hou van {what}" },
    { says: "^ik ben (?:niet meer|niet langer|geen) (?<what>.+?)(?: meer)?$", means: "ik ben {what}" },
    {
      says: "^ik (?:heb mijn baan bij|ben gestopt bij|ben weg bij) (?<where>.+?)(?: opgezegd)?$",
      means: "ik werk bij {where}",
    },
  ],
  slots: {
    notNames:
      "turks|turkse|marokkaans|marokkaanse|surinaams|surinaamse|duitse|pools|poolse|frans|franse|engels|engelse|brits|britse|italiaans|italiaanse|spaans|spaanse|portugees|portugese|braziliaans|braziliaanse|chinees|chinese|indonesisch|indonesische|russisch|russische|oekraïens|oekraïense|grieks|griekse|syrisch|syrische|iraans|iraanse|amerikaans|amerikaanse|belgisch|belgische|japans|japanse|koreaans|koreaanse|thais|thaise|nederlander|nederlandse|nederlands|belg|vlaming|vlaams|duits|duitser|veganist|vegetariër|moe|ziek|blij|hier|niet|erg|heel|de|het|een|mijn|in|op|uit|van|katholiek|moslim|christen|zwanger|allergisch|student",
    notPlaces:
      "een|mijn|het|de|rust|vrede|angst|huis|stad|dorp|python|linux|liefde|therapie|scheiding|behandeling|deeltijd",
    notThings:
      "niet|het|dat|dit|die|je|jou|u|hem|haar|hoe|wat|als|of|jij|ik|wij|we|mij|me|ze|iets|niets|niks|alles|zo|er|daar|hier|zijn|hun|jouw|met|nu|altijd|nog|liever|meer|geen|een vraag|een probleem|een idee|een afspraak|zin|honger|dorst|gelijk|geleerd|aan|naar",
    nameParticles: "van|de|der|den|het|ten|ter|te|'t|von|la|le|el|al|aan|op",
    valueEnds:
      "omdat|want|maar|sinds|al jaren|en ik|en wij|en we|en mijn|en woon|en werk|en heb|en ben|en speel|en hou|terwijl|wanneer|waar|als ik|momenteel|trouwens|nu|tegenwoordig|ook|meer dan|heel erg|boven alles|dus|alsjeblieft|verhuisd|geboren|zodat|hoewel|graag|of zo|helaas|het meest|jarig",
    emptyValues:
      "dat|het|dit|hier|daar|je|jou|niets|alles|iets|zo|goed|meer|thuis|haar|hem|jullie|ze|veel|zin|tijd|honger|dorst|vandaag|morgen|een beetje|muziek|mensen",
    narrows: "vooral|voornamelijk|met name|hoofdzakelijk|meestal|het liefst",
    kinds: "kleur|eten|muziek|drank|film|boek|band|liedje|spel|dier|sport|drinken|spelen|luisteren|lezen|kijken",
    joins: "en|of|&",
    lists: {
      passage:
        "titel|titels|zin|zinnen|alinea|alinea's|versie|versies|tekst|inleiding|samenvatting|antwoord|voorstel|kop",
      make: MAKES,
      business:
        "winkel|bakkerij|restaurant|eetcafé|webshop|boekwinkel|bloemenzaak|kapsalon|schoonheidssalon|nagelstudio|tattooshop|fotostudio|yogastudio|bedrijf|bedrijfje|eenmanszaak|zaakje|fietsenmaker|werkplaats|timmerbedrijf|hoveniersbedrijf|slagerij|rijschool|muziekschool|dansschool|boerderij|melkveebedrijf|brouwerij|imkerij|kanaal|uitgeverij|startup|foodtruck|schoonmaakbedrijf|kinderopvang|kwekerij|makelaarskantoor|advocatenkantoor",
      job: "leraar|lerares|docent|docente|leerkracht|juf|verpleegkundige|verpleger|verpleegster|arts|huisarts|dokter|ingenieur|ontwikkelaar|*ontwikkelaar|programmeur|ontwerper|ontwerpster|designer|architect|architecte|advocaat|advocate|student|studente|schrijver|schrijfster|journalist|journaliste|wetenschapper|onderzoeker|kok|chef-kok|piloot|kunstenaar|kunstenares|muzikant|fotograaf|boekhouder|accountant|manager|adviseur|consultant|elektricien|loodgieter|timmerman|tandarts|apotheker|therapeut|fysiotherapeut|psycholoog|vertaler|tolk|bibliothecaris|boer|boerin|brandweerman|monteur|analist|hoogleraar|dierenarts|bakker|barista|chauffeur|buschauffeur|vrachtwagenchauffeur|ambulancemedewerker|vroedvrouw|verloskundige|chirurg|rechter|ober|serveerster|kapper|kapster|kleermaker|slager|tuinman|hovenier|metselaar|schilder|soldaat|militair|politieagent|agent|maatschappelijk werker|conciërge|oppas|secretaresse|econoom|wiskundige|natuurkundige|scheikundige|bioloog|historicus|redacteur|acteur|actrice|danser|danseres|zanger|zangeres|componist|verkoper|verkoopster|ondernemer|zzp'er|technicus|trainer|coach|diëtist|opticien|gepensioneerde|huisvrouw|huisman|ambtenaar|stagiair|stagiaire|promovendus|logopedist|logopediste|imker|bloemist|postbode|verzorgende|machinist|makelaar|jurist|lasser|pedagoog",
      ailment:
        "astma|diabetes|diabetes type 1|diabetes type 2|suikerziekte|migraine|epilepsie|hoge bloeddruk|depressie|een depressie|een angststoornis|adhd|add|autisme|artritis|artrose|reuma|coeliakie|de ziekte van crohn|crohn|kanker|hiv|slapeloosheid|eczeem|psoriasis|bloedarmoede|hooikoorts|multiple sclerose|ms|tinnitus|scoliose|endometriose|fibromyalgie|lupus|jicht|lactose-intolerantie|lactose intolerantie|glutenintolerantie|rugpijn|een hernia|hernia|dyslexie|parkinson|hoogtevrees|vliegangst|ptss|burn-out|burnout|een burn-out|een burnout|long covid|pds|prikkelbare darm|slaapapneu|reflux|ocd|een stoma|copd|vertigo|artrose|glaucoom|staar|pcos|lipoedeem|tinnitus|whiplash|een whiplash",
      ill: "diabeet|diabetespatiënt|epilepticus|zwanger|kleurenblind|doof|slechthorend|blind|slechtziend|autistisch|bipolair|hiv-positief|dyslectisch|lactose-intolerant|lactose intolerant|depressief|hoogsensitief|chronisch ziek|hartpatiënt|nierpatiënt|reumapatiënt|astmapatiënt|kankerpatiënt|longpatiënt|slecht ter been|rolstoelgebonden",
      trait:
        "perfectionist|perfectionistisch|introvert|extravert|linkshandig|rechtshandig|ochtendmens|avondmens|nachtmens|nachtbraker|chaoot|chaotisch|verlegen|ongeduldig|koppig|slordig|hooggevoelig|onzeker|stresskip|piekeraar|einzelgänger|controlefreak|vergeetachtig|snel afgeleid|kieskeurig|zweverig|nuchter|gevoelsmens|uitsteller|sloddervos|lomp|onhandig|sociaal onhandig|streberig|competitief|zenuwachtig van aard|dromer|huismus|boekenwurm|nachtuil|koukleum",
      faith:
        "gereformeerd|katholiek|rooms-katholiek|protestants|hervormd|christelijk|christen|moslim|moslima|islamitisch|joods|boeddhist|boeddhistisch|hindoe|hindoestaans|atheïst|atheist|gelovig|niet gelovig|ongelovig|niet religieus|agnost|agnostisch|jehova's getuige|evangelisch|humanist",
      nation:
        "nederlander|nederlandse|belg|belgische|vlaming|vlaamse|turk|turks|turkse|marokkaan|marokkaans|marokkaanse|surinaams|surinaamse|surinamer|duits|duitse|duitser|pools|poolse|pool|indisch|indische|fries|friezin|friese|limburger|limburgse|brabander|brabantse|groninger|groningse|zeeuw|zeeuwse|tukker|twent|rotterdammer|rotterdamse|amsterdammer|amsterdamse|hagenees|utrechter|antwerpenaar|gentenaar|antilliaans|antilliaanse|curaçaos|koerdisch|koerdische|syrisch|syrische|syriër|iraans|iraanse|italiaan|italiaans|italiaanse|spaans|spaanse|spanjaard|portugees|portugese|fransman|frans|franse|engels|engelse|brit|brits|amerikaan|amerikaans|amerikaanse|chinees|chinese|indonesisch|moluks|molukse|oekraïens|oekraïense|russisch|russische|roemeens|bulgaars|grieks|griekse|afghaans|somalisch|ghanees|ghanese|kaapverdiaans|braziliaans|braziliaanse|oost-europeaan",
      relative:
        "vrouw=wife|echtgenote=wife|man=husband|echtgenoot=husband|partner=partner|vriendin=girlfriend|verloofde=fiancee|zoon=son|zoons=sons|zonen=sons|zoontje=son|dochter=daughter|dochters=daughters|dochtertje=daughter|kind=child|kinderen=children|baby=baby|moeder=mother|mama=mother|vader=father|papa=father|broer=brother|broers=brothers|broertje=brother|zus=sister|zussen=sisters|zusje=sister|oma=grandmother|opa=grandfather|kleinzoon=grandson|kleindochter=granddaughter|kleinkinderen=grandchildren|oom=uncle|tante=aunt|neef=cousin|nicht=cousin|neefje=nephew|nichtje=niece|baas=boss|jongste=youngest_child|oudste=eldest_child|middelste=middle_child|ex=ex|ex-man=ex-husband|ex-vrouw=ex-wife|schoonzus=sister-in-law|zwager=brother-in-law|schoonouders=parents-in-law|grootouders=grandparents|stiefzoon=stepson|stiefdochter=stepdaughter|stiefvader=stepfather|stiefmoeder=stepmother|kids=children|meiden=daughters|jongens=sons|kleintje=child|pa=father|ma=mother|pap=father|mam=mother|beste vriend=best_friend|beste vriendin=best_friend|vriend=boyfriend|tweeling=twins|ouders=parents|schoonmoeder=mother-in-law|schoonvader=father-in-law",
      kin: "zoon|zoons|zonen|zoontje|dochter|dochters|dochtertje|dochtertjes|kind|kinderen|broer|broers|zus|zussen|kleinzoon|kleindochter|kleinkinderen|tweeling|tweelingbroer|tweelingzus|nichtje|neefje|baby|vriendin",
      pet: "teckel=dog|labrador=dog|beagle=dog|herder=dog|golden retriever=dog|pup=dog|katje=cat|poesje=cat|hond=dog|hondje=dog|honden=dog|kat=cat|poes=cat|kater=cat|katten=cat|hamster=hamster|paard=horse|konijn=rabbit|papegaai=parrot|parkiet=budgie|schildpad=tortoise|puppy=dog|kitten=cat|cavia=guinea_pig|pony=pony",
      animal:
        "fret|fretten|rat|ratten|muis|muizen|slang|gekko|geit|geiten|schaap|schapen|ezel|ezels|gans|ganzen|eenden|kwartels|kanarie|puppy|kitten|kittens|hamsters|axolotl|parkieten|hond|honden|kat|katten|poes|poezen|kater|hamster|paard|paarden|konijn|konijnen|papegaai|parkiet|schildpad|schildpadden|cavia|cavia's|kippen|bijen|vissen|aquarium|geiten|schapen|kanarie|puppy|teckel|labrador",
      diet: "plantaardig|pescotarisch|zoutarm|suikerarm|vetarm|paleo|low carb|eiwitrijk|fodmap|vega|veganistische|vegetarische|vegetariër|vegetarisch|veganist|veganistisch|vegan|pescotariër|halal|koosjer|glutenvrij|lactosevrij|suikervrij|koolhydraatarm|keto|flexitariër",
      drug: "insuline|metformine|antidepressiva|antibiotica|bloedverdunners|ibuprofen|aspirine|lithium|bètablokkers|statines|ritalin|*pril|*statine|*cilline",
      own: "salaris=salary|huur=rent|hypotheek=mortgage|pensioen=pension|budget=budget|inkomen=income",
      fav: "lievelingskleur=colour|favoriete kleur=colour|lievelingseten=food|favoriete eten=food|lievelingsgerecht=dish|favoriete gerecht=dish|lievelingsfilm=film|favoriete film=film|lievelingsboek=book|favoriete boek=book|favoriete band=band|lievelingsband=band|favoriete nummer=song|favoriete serie=series|favoriete sport=sport|lievelingsdier=animal|favoriete dier=animal|favoriete drankje=drink|favoriete stad=city|favoriete schrijver=author|favoriete auteur=author|favoriete muziek=music|favoriete spel=game|favoriete club=team|favoriete seizoen=season|lievelingsvak=subject|favoriete toetje=dessert",
      item: "auto|fiets|racefiets|bakfiets|elektrische fiets|motor|scooter|camper|caravan|boot|zeilboot|huis|moestuin|volkstuin|tuin|piano|gitaar|viool|camera|laptop|macbook|iphone|drone|3d-printer|naaimachine|appartement|telescoop|platenspeler|vakantiehuis|tablet|bus|busje",
    },
  },
};
