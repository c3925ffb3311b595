import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, is asked for, or is said of the talk itself. */
const PASSING =
  "heute|gestern|vorgestern|vorhin|morgen|gleich|eben|sauer|wütend|müde|beleidigt|genervt|traurig|sagt|sagte|meint|meinte|findet|fragt|will|möchte|gesagt|gefragt|gemeint|geschrieben|geschickt|erzählt|frage|problem|idee|recht|lust|hunger|glaubt|denkt|weiß|vergessen|du|dich|dir|wieder mal|kaputt gemacht|fieber|der text|unmöglich|schlimm|hilfe|egal|idiot|depp|trottel|engel|schatz|vorbild|*vorschlag|*vorschläge|*antwort|*ergebnis|*version|*variante|*idee|*lösung|*entwurf|*formulierung|*titel|*satz|*absatz|*option|*stil|*punkt|*übung|*programm|*datei|*fehler|*meldung|ersten|zweiten|dritten|letzten";
/** Whose relatives and things are spoken of. */
const MY = "(mein|meine|unser|unsere|meinem|meinen|meiner|unserem|unseren|unserer)";
const MY_ANY = "(mein|meine|unser|unsere|meinem|meinen|meiner|meines|unserem|unseren|unserer|unseres)";
/** A number of years, in digits or words. */
const AGED = "[bald|jetzt|über|fast|knapp|schon über|um die|gut] ({age}|{num})";

/** German. */
/** What pets do, after their names in small letters ("unser kater mogli kratzt …"). */
const PET_DOES =
  "(kratzt|bellt|frisst|schläft|miaut|hat|ist|beißt|jagt|pinkelt|pinkelte|kotzt|zieht|will|macht|hört|mag|springt|haut|läuft|klaut|jault|verträgt|hasst|liebt|knabbert|trinkt|zerbeißt|haart|niest|humpelt|bringt|wird|kann|weckt|hustet|zerkratzt|knurrt|rennt|bekommt)";
/** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "große schwester|kleine schwester|ältere schwester|jüngere schwester|großer bruder|kleiner bruder|älterer bruder|jüngerer bruder|älteste tochter|ältester sohn|jüngste tochter|jüngster sohn|große tochter|großer sohn|kleine tochter|kleiner sohn|auch|heute|immer|jetzt|nie|oft|gerade|grad|nur|schon|leider|ständig|dauernd|selbst|die|der|das|und|nicht|wieder|plötzlich|gestern|morgen|ja|aber|eben|noch|mal|nachts|manchmal|zurzeit|bald|doch|halt|so|seit|von|mit|aus|in";

export const de: SpeechData = {
  language: "de",
  tells: "vergiss",
  isSpaced: true,
  hasCase: true,
  spellings: {
    ich: "i|ick|isch|ik|ech",
    habe: "hob|ha|han|hoab",
    bin: "bi|bün|binn",
    mein: "mei|min|mi",
    meine: "mini|meene|mei",
    unser: "üse|eusi|unsa|üser",
    unsere: "üsi|eusi|unsre|unsane",
    nicht: "ned|net|nid|nöd|nich|nit|ni",
    ist: "isch|is|iss",
    ein: "a|an|en|e",
    eine: "a|e|ne",
    einen: "an|en|nen",
    aus: "us",
    auf: "uf|auf'm|aufm",
    arbeite: "schaffe|schaff|hackl|maloche|oarbeit",
    kein: "ka|koa|kei|keen",
    keine: "ka|koane|kei",
    keinen: "kan|koan|kei",
  },
  subject: "ich ",
  setsFrame: String.raw`(?:(?:wir|lass uns|lasst uns) (?:schreiben|erzählen|spinnen|erfinden)(?: wir)? .{0,25}(?:geschichte|märchen|roman|krimi|abenteuer))|(?:(?:lass uns|lasst uns|wollen wir|können wir|komm, wir|wir|hilf mir).{0,25}(?:geschichte|märchen|roman|krimi|szene|drehbuch|abenteuer).{0,30}(?:schreiben|erzählen|erfinden|ausdenken|weiterspinnen|spielen))|(?:(?:schreib|erzähl|erfinde|spinn)\p{L}* .{0,20}mit mir.{0,30}(?:geschichte|märchen|roman|abenteuer|krimi))|(?:(?:textadventure|text-adventure|interaktive geschichte|abwechselnd ein(?:en)? satz|jeder einen satz))|(?:(?:lass uns|lasst uns|wollen wir|können wir|ich möchte|ich will|ich würde gern\p{L}*|hilf mir|übe|üb|kannst du mit mir|können sie mit mir).{0,50}(?:vorstellungsgespräch|bewerbungsgespräch|gespräch|dialog|smalltalk|small talk|telefonat|verhandlung|interview|prüfung|mit mir|mit dir).{0,20}(?:üben|proben|trainieren|nachspielen|durchspielen|simulieren))|(?:^(?:bitte )?(?:übe|üb|probe|simulier\p{L}*) .{0,40}(?:gespräch|dialog|mit mir|smalltalk|interview))|(?:(?:ich (?:antworte|rede|spreche|schreibe|tue|spiele|werde)|antworte ich|tue ich|spiele ich) (?:\p{L}+ ){0,3}?(?:als (?:wäre|ob|erfundene\p{L}*|jemand|bewerber\p{L}*|kandidat\p{L}*|figur)|so, als|die rolle|den part|eine rolle))|(?:(?:antworte|reagiere|behandle mich|sprich mit mir|rede mit mir).{0,20}(?:als (?:wäre|sei) ich|als ob ich))|(?:(?:übersetz|korrigier|verbesser|fass|kürz|prüf|lies|beantwort|antworte|formulier)\p{L}*,? .{0,30}(?:was ich (?:\p{L}+ ){0,4}?(?:schick|send|schreib|einfüg|eingeb|kopier)|alles, was ich|(?:nächste\p{L}*|folgende\p{L}*|kommende\p{L}*) (?:nachricht\p{L}*|text\p{L}*|mail\p{L}*|brief\p{L}*|sätze\p{L}*)))(?!\s*:)|(?:ich (?:schicke|sende|kopiere|füge|poste|gebe|zeige|leite|werde) (?:\p{L}+ ){0,2}?(?:dir |ihnen |hier |gleich |jetzt |nun )+.{0,50}(?:nachricht|text|mail|brief|absatz|absätze|kommentar|kapitel|chat|protokoll|bewerbung|lebenslauf|aufsatz))|(?:(?:übersetz|korrigier|verbesser|kürz|prüf|formulier)\p{L}* (?:ab jetzt |von nun an |bitte )*(?:jeden|jede|jedes|alle) (?:\p{L}+ )?(?:satz|sätze|nachricht\p{L}*|text\p{L}*))|(?:(?:ab jetzt|von nun an|ab sofort).{0,15}(?:übersetz|korrigier|verbesser|kürz|formulier)\p{L}*)|(?:(?:tu|tun wir|tue) so,? als (?:wär\p{L}*|ob) (?:du|sie|wir|ich)(?!\p{L}))|(?:(?:in der|mit der|die|in meiner) (?:nächsten?|folgenden?) (?:nachricht\p{L}*|mail\p{L}*) (?:kommt|kommen|ist von|sind von|schicke ich|stammt|füge ich))`,
  unspoken: String.raw`^(?:(?:jeden|jede|jedes|am|an) )?(?:zweiten )?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|wochenende|feierabend)(?:s|e|en)?(?![\p{L}])|^(?:(?:jeden|am) (?:morgen|abend)|morgens|abends)\b|^(?!.*(?<!\p{L})(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden)(?!\p{L})).*(?<!\p{L})(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer)\p{L}{2,}t|\p{L}+iert)[.!…\s]*$|^(?:vegan|vegetarisch|verheiratet|geschieden|trocken|rauchfrei) seit\b`,
  inverts: true,
  ownVerbs:
    "näh|strick|häkel|tanz|restauriere|restaurier|renoviere|renovier|sanier|züchte|halt|nutze|nutz|benutze|benutz|fotografiere|fotografier|wander|schwimm|kletter|angel|brau|töpfer|imker|schnitz|reit|leit|führ|betreib|pfleg|unterricht|sitze|sitz|schaffe|schaff|pflege|züchte|betreibe|leite|führe|unterrichte|kellnere|jobb|hackl|male|stricke|nähe|singe|tanze|reite|klettere|bete|faste|rauche|rauch|dusche|schlafe|schlaf|höre|lese|koche|backe|fliege|heirate|heirat|erwarte|bekomme|bekomm|kriege|krieg|beziehe|überweise|tilge|baue|hause|promoviere|trage|halte|verzichte|meide|dreh|engagiere|schreibe|arbeit|komme|komm|stamme|wohne|wohn|lebe|leb|arbeite|arbeit|jobbe|studiere|studier|lerne|lern|fahre|fahr|gehe|geh|esse|ess|trinke|trink|mag|liebe|hasse|verdiene|verdien|zahle|zahl|besitze|spiele|spiel|trainiere|sammle|leide|vertrage|vertrag|ernähre|pendle|pendel|jogge|glaube|glaub|stehe|steh|mache|mach|nehme|spare|spar|kann",
  lead: 5,
  classes: {
    thanks: "danke|dankeschön|vielen dank|besten dank|merci",
    me: "ich|wir|ich's|ick|isch",
    mine: "mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|mei|üse|üsi|eusi|meim",
    meObject: "mich|mir|uns",
    you: "du|dein|deine|dich|dir|ihr|euch|euer|eure|sie|ihnen",
    others: "er|sein|seine|seinen|seinem|ihn|ihm|man|jemand|jeder|alle|leute|niemand",
    relative:
      "frau|mann|ehefrau|ehemann|partner|partnerin|freundin|verlobte|verlobter|sohn|söhne|tochter|töchter|kind|kinder|baby|mutter|mama|vater|papa|eltern|bruder|brüder|schwester|schwestern|geschwister|oma|opa|großmutter|großvater|großeltern|enkel|enkelin|onkel|tante|cousin|cousine|nichte|neffe|schwiegermutter|schwiegervater|familie",
    friend: "freund|freunde|kollege|kollegin|kollegen|nachbar|nachbarin|chef|chefin|mitbewohner|mitbewohnerin",
    pet: "hund|hündin|hunde|katze|kater|katzen|hamster|pferd|kaninchen|papagei|wellensittich|haustier|schildkröte|meerschweinchen",
    negation:
      "nicht|ned|net|nid|nöd|nich|nit|nix|ka|koa|kei|kein|keine|keinen|keinem|keiner|nie|niemals|nichts|weder|ohne",
    condition: "wenn|falls|sofern|angenommen|ob",
    unreal: "würde|würden|könnte|hätte|wäre|sollte|möchte|müsste|dürfte|könnten|hätten|wären",
    doubt: "vielleicht|wahrscheinlich|vermutlich|eventuell|möglicherweise",
    question: "was|wie|warum|wieso|wo|wer|wann|welche|welcher|welches|woher|wohin",
    request: "bitte|kannst du|könntest du|können sie|könnten sie|hilf|empfiehl|suche|tipps|schlag|erkläre|schreib",
    opener:
      "übrigens|also|ach|na ja|naja|ok|okay|ja|nein|tja|nebenbei|nebenbei bemerkt|zur info|nur zur info|ehrlich gesagt|eigentlich|außerdem|achja|genau|so|gut",
    say: "sagt|sagte|schreibt|schrieb|erzählt|erzählte|meint|meinte|behauptet|behauptete",
    habit:
      "jeden|jede|jedes|immer|oft|meistens|täglich|wöchentlich|regelmäßig|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|morgens|abends",
    like: "mag|liebe|lieblings*|gerne|gern|am liebsten",
    dislike: "hasse|verabscheue|mag nicht",
    health:
      "allerg*|asthma|diabetes|migräne|krank*|schwanger|depression*|hiv|arzt|ärztin|medikament*|tabletten|therapie|unverträglich*|intoleran*|krebs",
    money: "gehalt|miete|schulden|kredit|einkommen|rente|verdiene|konto|schulde|hypothek",
    article: "der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|n|ne|nen|nem|ner",
    preposition: "in|im|an|am|auf|bei|beim|mit|zu|zum|zur|von|vom|aus|für|über|unter|nach|vor|um|durch|gegen",
    and: "und|oder|sowie",
    but: "aber|doch|sondern|jedoch|allerdings|obwohl",
    cause: "weil|da|denn|deshalb|darum|deswegen|daher",
    relativeWord: "dass|daß|welche",
    be: "bin|bi|isch|ist|sind|war|waren|sein",
    have: "habe|hab|hob|han|haben|hat|hatte|hatten",
    adverb:
      "sehr|auch|wirklich|total|echt|besonders|ziemlich|nur|noch|schon|gerade|jetzt|aktuell|momentan|mittlerweile|inzwischen|etwas|ein bisschen|ein wenig|fließend",
    number: "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend",
    pointing: "das|dies|dieses|es|da|davon|daran|darüber",
  },
  frames: {
    plays: "rolle|rollen|rollenspiel|theater|szene|sketch|spielen|spiel|stück|improvisation|figur",
    asksMeaning: "was bedeutet das|was heißt das|was soll das heißen|was bedeutet dieser|was ist damit gemeint",
    meant: "ich meinte|ich meine|meinte natürlich|ups|hoppla|korrektur|tippfehler|vertippt",
    deniesValue: "nicht|und nicht|ned|net",
    ownHead:
      "ernährung|budget|wohnort|standort|alter|größe|gewicht|niveau|kenntnisstand|zeitplan|hobbys|interessen|vorgeschichte|ziel|einschränkungen|haushalt|hilfe|rat|tipps|ideen|vorschläge|empfehlungen|frage|fragen|situation|hintergrund|kontext|folgendes problem|update|neuigkeiten|neuigkeit|info|infos|information|ps|p.s|hinweis|notiz|anmerkung|fakten|details|problem|sache|zu mir|über mich|zu uns|kurz zu mir|ich|vorlieben|wünsche|anforderungen|bedingungen|allergien|ziele|erinnerung|korrektur|geständnis|wahrheit|grund|kurzfassung|kurzversion|kurz gesagt|nachtrag|ergänzung|wichtig|außerdem|heute|gestern|morgen|jetzt|nebenbei|übrigens",
    textThere:
      "das|dies|dieses|diesen|diese|dieser|diesem|folgendes|folgenden|folgende|folgender|obiges|obigen|das hier|hier drunter|unten|oben",
    textIt: "daraus|das|dies|es|dieses|diesen|diese|obiges|obigen|oben",
    judgesText:
      "klingt|liest sich|kommt * rüber|formuliert|förmlich|höflich|grammatikalisch|fehlerfrei|fehler|tonfall|verständlich|überzeugend|natürlich",
    handsOver:
      "lasse sie|lass sie|lass ihn|lasse ihn|lass mal|lasse mal|übergebe an|gebe ab an|gebe mal ab|geb mal ab|gebe weiter an|gebe jetzt weiter|ist dran|ist jetzt dran|tippt jetzt|schreibt jetzt|schreibt hier|übernimmt|möchte dich was fragen|möchte dich etwas fragen|will dich was fragen|will dich etwas fragen|hat eine frage an dich|sitzt jetzt|an der tastatur|leiht sich mein",
    hereSpeaks: "hier|hier ist|hier spricht|hier schreibt|am apparat|das ist|es ist",
    comes: "unten|nächste nachricht|nächsten nachricht|folgt|folgen|kommt gleich|kommt jetzt|in teilen",
    frameEnds:
      "hör auf|hör jetzt auf|hör bitte auf|hören wir auf|schluss mit|genug|fertig mit|ende mit|stopp|stop|keine weiteren|das war's mit|das wars mit|lass uns aufhören|beenden wir|nicht mehr",
    textWork:
      "übersetze|übersetz|übersetzen|übersetzung|korrigiere|korrigier|korrigieren|korrekturlesen|lies korrektur|fasse zusammen|fass zusammen|zusammenfassen|zusammenfassung|antworte auf|antworte ihm|antworte ihr|beantworte|beantworten|umformulieren|formuliere um|formuliere|verbessere|verbessern|überarbeite|überarbeiten|prüfe diesen|prüfe den|kürze|was bedeutet|schreib um|rechtschreibung|grammatik|analysiere|ergänze",
    text: "mail|e-mail|brief|nachricht|text|absatz|aufsatz|artikel|beitrag|kommentar|satz|sätze|anschreiben|lebenslauf|bewerbung|zitat|protokoll|notiz|sms",
    speech:
      "frage|beschwerde|anfrage|sprachnachricht|bitte|geschichte|bewertung|rezension|rückmeldung|aussage|rede|anzeige|steckbrief|profil",
    textFrom: "von|vom|aus",
    person:
      "kunde|kundin|kunden|student|studentin|studenten|schüler|schülerin|schülers|patient|patientin|patienten|gast|gastes|leser|leserin|lesers|leserbrief|nutzer|nutzerin|bewerber|bewerberin|oma|opa",
    theirs: "seine|ihre|sein|seiner|ihrer",
    sends: "hat mir|hat uns|schickte mir|schickt mir|mailte mir|schrieb mir|schreibt mir|hat das|hat diese",
    thisText:
      "das geschickt|dies geschickt|das geschrieben|dies geschrieben|das gemailt|das weitergeleitet|dies weitergeleitet|folgendes|diese nachricht|diese mail|diesen brief|diesen text",
    asksReply:
      "was soll ich antworten|wie soll ich antworten|was antworte ich|wie antworte ich|was schreibe ich|was soll ich schreiben|was soll ich sagen|was sage ich",
    myself: "selbst|selber",
    youAre: "du bist|du spielst|sie sind|du wärst",
    iAm: "ich bin|ich spiele|ich bin's|ich wäre",
    fiction:
      "kapitel|rollenspiel|du bist der|du bist die|du bist ein|du bist eine|spiel den|spiele den|spiele die|stell dir vor|stellen wir uns vor|tu so|tun wir so|in meinem roman|in meiner geschichte|in der geschichte|der held|die heldin|hauptfigur|meine figur|die figur|es war einmal|szene|im spiel|aus der sicht|ich-erzähler|nehmen wir an",
    fictionText:
      "geschichte|gedicht|lied|liedtext|songtext|dialog|roman|drehbuch|theaterstück|märchen|sketch|witz|fabel|monolog|kurzgeschichte",
    game: "rollenspiel:|lass uns ein rollenspiel|machen wir ein rollenspiel|wir machen ein rollenspiel|spielen wir ein rollenspiel|improtheater:|lass uns improvisieren|lass uns so tun|tun wir so, als|du spielst den|du spielst die|du spielst einen|du spielst eine|spielleiter",
    back: "genug davon|schluss damit|schluss mit dem spiel|ende des spiels|spiel vorbei|ernste frage|jetzt im ernst|mal im ernst|echte frage|zurück zu mir|ende der geschichte|ende des kapitels|was mich angeht|zu mir|jetzt zu mir|im echten leben|in wirklichkeit|spaß beiseite|ende der mail|ende des zitats",
    says: "sagt|sagte|schreibt|schrieb|erzählt|erzählte|meint|meinte|behauptet|behauptete|antwortet|antwortete|fragte|fragt|hat geschrieben|hat gesagt|hat erzählt|steht",
    greeting:
      "hallo|hi|liebe|lieber|guten tag|guten morgen|guten abend|sehr geehrte|sehr geehrter|moin|servus|hey|grüß gott",
    closing:
      "viele grüße|liebe grüße|mit freundlichen grüßen|freundliche grüße|beste grüße|herzliche grüße|gruß|grüße|lg|mfg|dein|deine|bis bald|hochachtungsvoll",
    thisChat:
      "für diesen chat|in diesem chat|in diesem gespräch|für dieses spiel|nur für heute|für diese übung|für dieses beispiel",
    example: "zum beispiel:|beispiel:|beispielsatz|z.b.:|beispielsweise:",
    unpleasant:
      "warteschleife|stau|strafzettel|knöllchen|steuererklärung|zahnarzt|wurzelbehandlung|montagmorgen|früh aufstehen|überstunden|warten|schlange stehen|verspätung*|zugausfall*|zugausfälle|absage*|spam|werbeanrufe|baulärm|meetings|stromausfall|putzen müssen|im regen stehen|mich anschreien|angeschrien|ignoriert zu werden|wenn die bahn|wenn das internet|wenn der rechner|wenn mein chef",
    noStatement:
      "super,|toll,|klasse,|prima,|herrlich,|großartig,|wunderbar,|na dann|sagen wir|sagen wir mal|gesetzt den fall|nehmen wir an|mal angenommen|na klar|ja klar|na toll|na super|klar doch|ja super|na prima|oh ja|wenn|falls|angenommen|was|wie|warum|wieso|wo|wer|wann|welche|welcher|welches|woher|wohin|kannst|könntest|können|könnten|könnte|soll|sollte|sollen|würde|würdest|hast|habt|bist|bin ich|ist|sind|hatte|wäre|hätte|stell dir|vielleicht|ob|bevor|betreff:|darf|muss",
    unrealAnywhere:
      "früher|damals|hatte ich mal|geträumt|im traum|als ob ich|als wäre ich|wäre ich|hätte ich|ich wünschte|ich wäre|ich würde|ich hätte|ich könnte|würde ich|könnte ich|früher mal|theoretisch|hypothetisch|in einem anderen leben|wenn ich|falls ich",
    remember:
      "merk dir|merke dir|merk dir bitte|bitte merk dir|bitte merke dir|merken sie sich|merk dir dass|merk dir, dass|merke dir, dass|merk dir bitte, dass|bitte merk dir, dass|bitte merke dir, dass|merken sie sich bitte, dass|vergiss nicht|vergiss nicht, dass|vergiss bitte nicht, dass|denk daran|denk daran, dass|denk dran, dass|denk dran|behalte im kopf, dass|notiere|notier dir|notiere dir, dass|notier dir, dass",
    rememberThat:
      "merk dir|merke dir|merken sie sich|vergiss nicht, dass|denk daran, dass|denk dran, dass|behalte im kopf, dass|notiere dir|notier dir",
    noLonger: "nicht mehr|nicht länger|kein* mehr|kein * mehr|keine * mehr|keinen * mehr",
    corrects: "sorry,|nein,|ups|quatsch|korrektur|ich meinte|moment,|halt,|entschuldigung,|entschuldige,|falsch,",
    changes:
      "nicht mehr|jetzt|inzwischen|mittlerweile|umgezogen|ziehe|gezogen|neu|neuer|neue|neuen|gewechselt|seit|eigentlich|sondern|nein|korrektur|genauer gesagt|geheiratet|gekündigt|geworden|heiße jetzt",
    forget:
      "vergiss alles über|vergiss alles, was du über|lösche alles über|vergiss|vergiss bitte|vergiss, dass|bitte vergiss, dass|bitte vergiss|vergiss bitte, dass|vergiss alles über|lösche|lösch",
    forgetKnown: "vergiss alles über|vergiss alles, was du über|lösche alles über",
    since: "seit|seitdem",
    until: "bis",
  },
  patterns: [
    // Called by, and from whom: "ihr könnt mich Jule nennen", "hier schreibt der Matthias"
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "(du kannst|ihr könnt|sie können|sie dürfen|du darfst|ihr dürft) mich [alle|gerne|gern|auch|ruhig|einfach] {name} nennen",
        "(hier ist|hier spricht|hier schreibt) [übrigens|nochmal|wieder|mal] [der|die] {name} {end}",
      ],
    },
    // A business, a place or a part of work
    {
      fact: "work.works_as",
      never: `${PASSING}|gefunden|gesucht|gebucht|besucht|entdeckt`,
      says: [
        `(ich habe|ich hab|wir haben|ich führe|ich führ|ich betreibe|wir betreiben|wir führen|ich leite) [{now}] [{since}] [einen|eine|ein|nen|ne|n|meinen|meine|mein] <[eigene|eigenen|eigenes|kleine|kleinen|kleines|mobile|mobilen] {business} [{any}]>`,
        "(ich fahre|ich fahr) [{now}] [{since}] <(lkw|lastwagen|taxi|bus|linienbus|straßenbahn|stapler|krankenwagen|pakete|pizza|müllwagen) [{any}]>",
      ],
    },
    {
      fact: "work.works_at",
      never: PASSING,
      says: [
        "(ich bin|ich arbeite|ich arbeit|ich sitze|ich sitz) [{now}] [{since}] (in|im|bei|beim|an|am) [der|dem|einer|einem|ner|nem] <(buchhaltung|verwaltung|personalabteilung|produktion|lager|vertrieb|einkauf|außendienst|kundendienst|kundenservice|empfang|rezeption|kita|krippe|kindergarten|krankenhaus|klinik|labor|pflege|altenpflege|altenheim|pflegeheim|gastronomie|baustelle|werkstatt|handwerk|einzelhandel|öffentlichen dienst|amt|jobcenter|finanzamt|jugendamt|bauamt|bibliothek|stadtbibliothek|callcenter|kanzlei|praxis|apotheke|redaktion|agentur|werk|fabrik) {any}>",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(ich studiere|ich studier|studiere ich) [{now}] <{thing} im {word} (semester|jahr|studienjahr)>",
        "(ich bin|ich mache|ich mach) [{now}] <(azubi|auszubildender|auszubildende|lehrling|werkstudent|werkstudentin|referendar|referendarin|im referendariat) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(habe|hab|haben) {any} (abbezahlt|abgezahlt|getilgt|finanziert|umgeschuldet|kredit aufgenommen|hypothek aufgenommen)>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(ich heiße|ich heisse|ich heiß|heiße ich|mein name ist|mein name lautet|mein vorname ist|mein voller name ist|ich werde .. genannt|man nennt mich|alle nennen mich|freunde nennen mich|meine freunde nennen mich|nenn mich|nennt mich|ich nenne mich) [jetzt|übrigens|aber|eigentlich|einfach] {name}",
        "(ich heiße|mein name ist) nicht {any} sondern {name}",
        "du kannst mich [gerne|gern|auch|ruhig] {name} nennen",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.85,
      says: [
        "(hallo|hi|hey|moin|servus|guten tag) [zusammen] [,] (ich bin|ich bin's) [der|die] {name} {end}",
        "ich bin (der|die) {name} {end}",
      ],
    },
    {
      fact: "identity.birthday",
      says: [
        "(mein geburtstag ist|ich feiere) .. [am|der|den] {date} [meinen|geburtstag]",
        "(ich habe|ich hab|habe ich|ich feiere) [meinen] [immer] am {date} [meinen] geburtstag",
        "(mein geburtstag ist|mein geburtstag fällt auf|mein geburtsdatum ist) [immer] [am|der|den] {date}",
        "(ich bin|ich wurde|geboren bin ich|geboren wurde ich) [am] {date} (geboren|zur welt)",
        "(geboren bin ich|geboren wurde ich) [am] {date}",
      ],
    },
    {
      fact: "identity.age",
      says: [
        "(ich bin|bin|ich werde|ich wurde) [jetzt|gerade|schon|erst|übrigens|bald|neulich] <{age} [jahre|jahr] [alt]> {end}",
        "mit [meinen] <{age} jahren>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(ich|wir) (wohne|wohnen|lebe|leben|wohn|leb) .. (in|im|bei|nahe|auf|am|an) [der|dem|den] {place}",
        "(wohne|lebe|wohnen|leben) (ich|wir) .. (in|im|bei|nahe|auf|am) [der|dem] {place}",
        "(ich|wir) (bin|sind) .. nach {place} (gezogen|umgezogen|übergesiedelt)",
        "(bin|sind) (ich|wir) .. nach {place} (gezogen|umgezogen)",
        "(ich|wir) (komme|kommen|bin|sind) {any} (wohne|lebe|wohnen|leben) (aber|jetzt) .. in {place}",
        "(mein zuhause ist|mein wohnort ist|meine heimatstadt ist jetzt) [jetzt] [in] {place}",
        "(wohne|lebe) [jetzt|aktuell|derzeit|seit] .. in {place}",
        "(meine|unsere) wohnung (ist|liegt) in {place}",
      ],
    },
    {
      fact: "location.born_in",
      says: [
        "(ich bin|ich wurde|bin ich|wurde ich) .. in {place} (geboren|zur welt gekommen)",
        "(geboren bin ich|geboren wurde ich|geboren) in {place}",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(ich|wir) (komme|kommen|stamme|stammen|bin|sind) .. aus [der|dem] {place}",
        "(komme|stamme) ich .. aus [der|dem] {place}",
        "(ursprünglich|eigentlich) (komme|stamme|bin) ich .. aus [der|dem] {place}",
        "(ich bin|bin ich) .. in {place} (aufgewachsen|groß geworden)",
        "(aufgewachsen bin ich|meine heimatstadt ist|meine heimat ist) [in] {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(ich|wir) (arbeite|arbeiten|jobbe) .. als {thing}",
        "(arbeite|jobbe) ich .. als {thing}",
        "(von beruf bin ich|ich bin von beruf|beruflich bin ich|mein beruf ist) [ein|eine] {thing}",
        "ich bin {thing} von beruf",
        "(ich bin|bin ich|ich war bisher|ich bin gelernter|ich bin gelernte) [jetzt|eigentlich|selbst|selbstständiger|selbstständige|freiberuflicher|freiberufliche|ausgebildete|ausgebildeter|ein|eine|nämlich] <{job} [{any}]>",
        "ich (mache|absolviere) [gerade|zurzeit] [eine|meine] ausbildung (zum|zur) {thing}",
        "als [gelernter|gelernte] {job} (habe|hab|bin|muss|kann|verdiene|arbeite|will|brauche|steh|stehe) ich",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(ich|wir) (arbeite|arbeiten) .. (bei|für) [der|dem|den] {name}",
        "(arbeite|arbeiten) (ich|wir) .. (bei|für) [der|dem] {name}",
        "(ich bin|bin ich) .. (bei|beim) [der|dem] {name} (angestellt|beschäftigt)",
        "ich (habe|hab) .. (bei|beim) [der|dem] {name} angefangen",
        "mein arbeitgeber ist [die|der|das] {name}",
        "(ich arbeite|arbeite ich) .. (im|am|beim|in einem|in einer|bei einem|bei einer|an einer|an einem|auf einem|an der|in der) {thing}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(ich studiere|studiere ich) .. (an|bei) (der|dem) {name}",
        "(ich gehe|ich besuche) .. (auf|an) (das|die|der) {name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(ich studiere|studiere ich|ich habe) [gerade|zurzeit|derzeit|aktuell|momentan|jetzt|seit {any}] {thing} (studiert|im {any} semester)",
        "(ich studiere|studiere ich) [gerade|zurzeit|derzeit|aktuell|momentan|jetzt|dort|hier|nebenbei] {thing}",
        "(ich habe|hab) [früher|damals] {thing} studiert",
        "(ich mache|ich schreibe) [gerade] [meinen|meine] {thing} (in|im fach) {any}",
        "mein (studiengang|studienfach|hauptfach) ist {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mein|meine|unser|unsere) [kleiner|kleine|großer|große|älterer|ältere|älteste|ältester|jüngerer|jüngere|jüngste|jüngster|neue|neuer|beste|bester] {relative} (heißt|heisst|heißen|namens|ist der|ist die) {names}",
        "der name (meiner|meines) {relative} ist {name}",
        "(mein|meine|unser|unsere) {relative} {name}",
        "(ich bin|wir sind) (mit|seit {any} mit) [meiner|meinem] {relative} {name} verheiratet",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben|habe ich) [noch] (einen|eine|ein|zwei|drei|vier|fünf|2|3|4|5) [kleine|kleinen|große|großen|ältere|jüngere|älteren|jüngeren|erwachsene|liebe|süße] {relative} [namens|,|:|und zwar] [die|der] [heißen|heißt] {names}",
        "(mein|meine|unser|unsere) [kleiner|kleine|großer|große|älterer|ältere|jüngerer|jüngere|beste|bester] <{relative} (wohnt|lebt|arbeitet|studiert|lernt|spielt|heiratet|erwartet|zieht|leidet|macht|betreibt|fährt|sammelt|unterrichtet|wird) {any}>",
        "(mein|meine|unser|unsere) [kleiner|kleine|großer|große|älterer|ältere|jüngerer|jüngere] <{relative} ist .. (schwanger|krank|lehrer*|arzt|ärztin|ingenieur*|krankenschwester|pfleger*|anwalt|anwältin|student*|verstorben|gestorben|{age} jahre alt|allergisch {any}|in rente)>",
        "(mein|meine|unser|unsere) <{relative} hat .. (geburtstag|asthma|diabetes|alzheimer|demenz|krebs|geheiratet|bekommen|eine allergie {any})>",
        "(ich bin|wir sind) <(verheiratet|verlobt|geschieden|verwitwet|ledig)>",
        "(ich bin|wir sind) <seit {any} (verheiratet|verlobt|geschieden|verwitwet|zusammen)>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben|habe ich|haben wir) [noch|auch|schon|übrigens|zusammen|gemeinsam] <{kin} [{any}]>",
        "(ich werde|ich bin) [bald|gerade] <(vater|mutter|papa|mama|oma|opa|onkel|tante) [geworden]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(mein|meine|unser|unsere) [alter|alte|kleiner|kleine|neuer|neue] {pet} (heißt|heisst|namens|hört auf den namen|ist der|ist die) {names}",
        "(ich habe|ich hab|wir haben|habe ich) .. {pet} (namens|der heißt|die heißt|, der|, die|, das|,) {names}",
        "(mein|meine|unser|unsere) {pet} {name}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben|habe ich|wir halten|ich halte) [auch|noch|zuhause|zu hause|seit {any}] {animal}",
      ],
    },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(ich bin|bin ich|ich reagiere|reagiere ich) .. allergisch (gegen|auf) {thing}",
        "(ich habe|ich hab|habe ich|ich leide an|ich leide unter) .. [eine|einer] [starke|starken|schwere] allergie (gegen|auf) {thing}",
        "(ich habe|ich hab) [{now}] [eine|ne|n] [starke|schwere] <{word}allergie>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(ich habe|ich hab|habe ich|ich leide|leide ich) .. [an|unter] [schwerem|starkem|chronischem|schwere|chronische|starke|schweres|chronisches] <{ailment} [{any}]>",
        "bei mir wurde .. {thing} (diagnostiziert|festgestellt)",
        "(ich leide|leide ich) .. (an|unter) {thing}",
        "(ich bin|bin ich) [seit {any}] <{ill} [{any}]>",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: [
        "(ich nehme|nehme ich|ich spritze|ich muss) .. {drug}",
        "(ich nehme|ich nehm) [{now}] {since} [{now}] [täglich|morgens|abends] {thing}",
        "(ich nehme|nehme ich) .. <{thing} (tabletten|medikamente)>",
      ],
    },
    { fact: "finance.{own}", says: ["(mein|meine) {own} (ist|beträgt|liegt bei|kostet) {amount}"] },
    {
      fact: "finance.earns",
      says: ["(ich verdiene|verdiene ich) [aktuell|derzeit|jetzt|etwa|ungefähr|rund] {amount}"],
    },
    { fact: "finance.owes", says: ["(ich habe|ich hab) <{amount} schulden>", "(ich schulde|schulde ich) .. {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(ich bin|bin ich|ich ernähre mich|ich lebe|ich esse|wir sind|wir leben|ernähre ich mich) [jetzt|übrigens|strikt|streng|rein|überwiegend|komplett] <[seit {any}] {diet}>",
        "(ich esse|wir essen|esse ich) [gar|überhaupt|seit {any}] <(kein|keine|keinen) {thing}>",
        "(ich trinke|wir trinken|trinke ich) [gar|überhaupt|seit {any}] <(kein|keinen|keine) {thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(jeden|jede|jedes) {word} [{word}] {any} (ich|wir) {any}>",
        "<(montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|morgens|abends|am wochenende|vor der arbeit|nach der arbeit) {any} (ich|wir) {any}>",
        "(ich|wir) <{word} [mich] [immer|meistens|fast] (jeden|jede|jedes|täglich|zweimal|dreimal|einmal|mehrmals|viermal|fünfmal) {any}>",
        "(ich|wir) <{word} [mich] [immer|meistens] (montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|morgens|abends) {any}>",
        "(ich|wir) <(stehe|trinke|gehe|esse|mache|fahre|jogge|laufe|schwimme|meditiere|trainiere|lese|schlafe) [mich] (immer|meistens|normalerweise|gewöhnlich) {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(ich spreche|ich kann|spreche ich|wir sprechen) [fließend|gut|auch|etwas|ein bisschen|ein wenig|perfekt|zu hause|zuhause] {languages}",
        "(meine muttersprache ist|meine muttersprachen sind|meine erste sprache ist) {languages}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(ich lerne|ich lern) [{now}] [{since}] [{now}] {thing}",
        "(ich bringe mir) [gerade] [selbst] {thing} bei",
        "(ich mache|ich besuche) .. [gerade] (einen|ein|eine) <{word}(kurs|workshop|fortbildung|weiterbildung)>",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: [
        "(ich spiele|spiele ich|wir spielen) [seit {any}|gerne|gern|auch|abends|oft|viel|regelmäßig|leidenschaftlich] {thing}",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(mein hobby ist|meine hobbys sind|meine hobbies sind|zu meinen hobbys gehören|mein größtes hobby ist|mein liebstes hobby ist|meine leidenschaft ist) [das|die|der] {thing}",
        "in meiner freizeit (gehe|spiele|mache|lese|male|fahre|klettere|wandere|bastle|koche|backe|nähe|stricke|fotografiere) ich {thing}",
        "in meiner freizeit <(wandere|klettere|male|lese|koche|backe|nähe|stricke|fotografiere|schwimme|jogge|tanze)> ich",
        "(ich|wir) <(sammle|sammeln|restauriere|züchte|male|fotografiere|stricke|nähe|imkere|angle|klettere|töpfere|braue|häkle|bastle|singe|tanze) {any}>",
        "(ich baue|ich schreibe|ich entwickle|ich programmiere|ich renoviere|ich arbeite|wir bauen|wir renovieren) (gerade|momentan|zurzeit|derzeit|aktuell|nebenbei|seit {any}|an) [an] {thing}",
        "(ich|wir) <(gehe|gehen|fahre|fahren) (gerne|gern|viel|oft|leidenschaftlich|regelmäßig) {any}>",
        "(ich|wir) <(koche|backe|lese|wandere|schwimme|jogge|reise|tanze|singe|male|fotografiere|klettere|zeichne|reite|segle|angle|stricke) (gerne|gern|leidenschaftlich|viel|oft|regelmäßig)> {end}",
        "ich (trainiere|übe) .. für {thing}",
      ],
    },
    {
      fact: "possession.drives",
      says: ["(ich fahre|ich fahr|wir fahren|fahre ich) (einen|ein|eine) {thing}", "mein auto ist (ein|eine) {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben|ich besitze|wir besitzen|habe ich) [mir] [gerade|neulich|kürzlich|letzte woche|vor kurzem|jetzt|endlich|auch|zuhause|zu hause] {thing} (gekauft|geschenkt bekommen|angeschafft|geerbt|bekommen|zugelegt|bestellt)",
        "(ich habe|ich hab|wir haben|ich besitze|wir besitzen|habe ich) [mir] [jetzt|auch|noch|zuhause|zu hause|seit {any}] {item}",
        "(ich besitze|wir besitzen) {thing}",
      ],
    },
    {
      fact: "possession.uses",
      single: false,
      says: [
        "(ich benutze|ich nutze|ich verwende|ich arbeite mit) [meistens|immer|hauptsächlich|privat|beruflich|täglich] (einen|ein|eine) {thing}",
      ],
    },
    {
      fact: "taste.favourite_{fav}",
      says: [
        "(mein|meine) {fav} (ist|sind|heißt) [immer noch|eindeutig|definitiv|der|die|das] {thing}",
        "{fav} (ist bei mir|von mir ist) {thing}",
      ],
    },
    { fact: "taste.likes", single: false, says: ["(mein|meine) (lieblings*) (ist|sind) {thing}"] },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "(ich mag|wir mögen|mag ich) [überhaupt|gar|wirklich|absolut] (kein|keine|keinen) {thing}",
        "(ich mag|ich ertrage) {thing} [überhaupt|gar|wirklich] nicht {end}",
        "ich kann {thing} [überhaupt|gar|wirklich] nicht (leiden|ausstehen|ab)",
        "(ich kann|kann ich) {thing} nicht (leiden|ausstehen|ab)",
        "(ich hasse|hasse ich|ich verabscheue|ich verachte) [wirklich|echt|einfach] {thing}",
      ],
    },
    {
      fact: "taste.prefers",
      single: false,
      says: [
        "(ich bevorzuge|bevorzuge ich|ich ziehe) {thing}",
        "(ich trinke|ich esse|ich lese|ich reise|ich arbeite|ich fahre|ich höre) (lieber|am liebsten) {thing}",
        "am liebsten (trinke|esse|höre|lese|mag) ich {thing}",
        "ich mag {thing} lieber",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(ich mag|ich liebe|mag ich|liebe ich|wir lieben|wir mögen) [sehr|total|wirklich|echt|am liebsten|besonders|vor allem|es,] [gerne|gern] {thing} [sehr|total]",
        "(ich esse|ich trinke|ich höre|ich lese|ich gucke|ich schaue) [sehr|total|besonders|unheimlich|wahnsinnig] (gerne|gern) {thing}",
        "(ich bin) .. fan (von|vom) {thing}",
        "(ich stehe|ich steh) [total|voll|sehr] auf {thing}",
        "(ich interessiere mich|ich begeistere mich) [sehr|besonders] für {thing}",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "ich bin [doch|übrigens|nämlich|bloß|nur|ja] (der|die) {name} {end}",
        "(hier ist|hier spricht) [der|die] {name} {end}",
      ],
    },
    { fact: "identity.birthday", says: ["(am|den) {date} (werde|werd) ich {any}", "ich (werde|werd) am {date} {any}"] },
    {
      fact: "work.studies",
      says: [
        "(ich bin|ich studiere) [jetzt|gerade] im <{any} (semester|lehrjahr|ausbildungsjahr) [{any}]>",
        "ich bin in der <{any} klasse [{any}]>",
        "ich gehe in die <{any} klasse [{any}]>",
      ],
    },
    { fact: "food.diet", says: ["(esse|ernähre|lebe|koche) ich [mich] [komplett|nur|nur noch|rein] {diet}"] },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "{thing} (geht bei mir|geht für mich|mag ich|kann ich) (gar nicht|überhaupt nicht|nicht)",
        "(mit) {thing} kann ich nichts anfangen",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ich habe|ich hab|hab|habe) [mir] [vor {any}|letztes jahr|letzten {word}|neulich|gestern] (einen|ein|eine|nen|ne|n) {thing} (geholt|gekauft|zugelegt|besorgt|angeschafft|geschossen)",
        "(mein|meine|unser|unsere) <{item} ist (ein|eine|der|die|von) {any}>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.8,
      says: ["(ich|wir) (wohne|wohnen|lebe|leben|wohn) [hier|jetzt] (in|auf) <(einem|einer|nem|ner) {any}>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mein|meine|unser|unsere) [kleiner|kleine|großer|große|älterer|ältere|ältester|älteste|jüngster|jüngste] <{relative} (kommt|geht|hat angefangen|fängt|ist) .. (in die {any}|in den {any}|zur schule|auf die {any}|autistisch|blind|taub|berufstätig|arbeitslos|vegan|vegetarisch|rentner|rentnerin|pflegebedürftig|selbstständig)>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(ich habe|ich hab|wir haben|hab|haben) <{any} (namens|der heißt|die heißt) {any}>"],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "[am|jeden] (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|montagabend|dienstagabend|mittwochabend|donnerstagabend|freitagabend) (habe ich|hab ich|haben wir|gehe ich|geh ich|spiele ich|spiel ich) [immer|meist|meistens] {thing}",
        "(jeden|jede) {word} (gehe ich|geh ich|spiele ich|mache ich|mach ich|fahre ich|treffe ich) {thing}",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(aufgewachsen bin ich|aufgewachsen|groß geworden bin ich|groß geworden) in {place}",
        "(ich bin|bin) in {place} (aufgewachsen|groß geworden)",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "{thing} mag ich (überhaupt nicht|gar nicht|nicht)",
        "{thing} (kann ich nicht leiden|kann ich nicht ausstehen|finde ich furchtbar|finde ich eklig|finde ich langweilig|find ich langweilig|find ich eklig|find ich furchtbar|hasse ich)",
      ],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "(ich kann|ich darf) <(kein|keine|keinen) {thing}> (essen|trinken|vertragen)",
        "<(kein|keine|keinen) {thing}> (darf ich|kann ich) (essen|trinken)",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(ich mache|ich mach|ich besuche) [{now}] [{since}] (einen|ein|eine|nen|ne|n) <{word}(kurs|lehrgang|umschulung|ausbildung|studium) [{any}]>",
        "(ich mache|ich mach|ich besuche) [{now}] [{since}] (einen|ein|eine|meinen|meine|nen|ne|n|den|die) <(kurs|lehrgang|umschulung|ausbildung|führerschein|meister|abi|fernstudium) [{any}]>",
        "(ich schreibe|ich schreib|ich sitze|ich arbeite) [{now}] [{since}] an (meiner|meinem|einer|einem) {thing}",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "[gestern|letzte woche|neulich|endlich] (habe ich|hab ich|hab|haben wir|ich habe|ich hab|wir haben) [mir|uns] [gestern|neulich|letzte woche|endlich] (einen|eine|ein) {thing} (gekauft|geholt|besorgt|bekommen|zugelegt|geerbt)",
      ],
    },
    { fact: "work.works_as", says: ["von beruf [bin ich] [ein|eine] {job}", "(bin|ich bin) gelernte* {thing}"] },
    // Clauses with the verb at their end ("weil ich in Köln wohne")
    { fact: "location.lives_in", says: ["ich .. in [der|dem|den] {place} (wohne|wohn|lebe|leb) {end}"] },
    { fact: "location.comes_from", says: ["ich .. aus [der|dem|den] {place} (komme|komm|stamme|bin) {end}"] },
    { fact: "work.works_as", says: ["ich .. als {thing} (arbeite|arbeit|jobbe) {end}", "ich .. {job} bin {end}"] },
    {
      fact: "food.diet",
      says: [
        "(ich|wir) .. {diet} (bin|lebe|esse|sind|essen|leben) {end}",
        "(ich|wir) [{now}] [{since}] <(kein|keine|keinen) {word}> (esse|trinke|essen|trinken) {end}",
      ],
    },
    { fact: "health.allergic_to", says: ["ich .. (gegen|auf) {thing} allergisch bin {end}"] },
    { fact: "health.has", single: false, says: ["ich .. <{ailment}> (habe|hab) {end}"] },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mein|meine|unser|unsere) [{rank}] <{relative} (in|aus) {word} [{word}] (kommt|wohnt|lebt|arbeitet|studiert|stammt)> {end}",
        "(mein|meine|unser|unsere) [{rank}] <{relative} [{now}] (kein|keine|keinen) {word} (verträgt|isst|trinkt)> {end}",
        "(mein|meine|unser|unsere) [{rank}] <{relative} {any} (heiratet|{job} ist|schwanger ist|{diet} ist)> {end}",
      ],
    },
    // Where one comes from and lives, as it is said in passing
    {
      fact: "location.comes_from",
      says: [
        "(ich komme|ich komm|ich stamme|ich bin|wir kommen|wir sind) [{now}] aus [der|dem] {place}",
        "ich bin [{now}] <(gebürtiger|gebürtige|waschechter|waschechte) {word}>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(ich wohn|ich leb|ich wohne|ich lebe) .. (in|im|bei|nahe|auf|am|an) [der|dem|den] {place}",
        "(ich bin|wir sind) .. (nach|in die|ins) {place} (gezogen|umgezogen|ausgewandert)",
      ],
    },
    {
      fact: "location.note",
      single: false,
      says: [
        "(ich wohne|ich wohn|ich lebe|ich leb|wir wohnen|wir leben) [{now}] [{since}] <(im|in|auf|am|allein|alleine|bei|zusammen) [{any}]>",
        "(ich ziehe|ich zieh|wir ziehen) <.. (nach|in) {any}>",
      ],
    },
    // Work
    {
      fact: "work.works_at",
      says: [
        "(ich arbeite|ich arbeit|ich jobbe|wir arbeiten) .. <(in der|im|in einem|in einer|in nem|in ner|bei|beim|bei nem|bei einem|bei einer|auf dem|auf der|für) {any}>",
        "ich (bin|habe|hab) .. (bei|beim) {thing} (angestellt|beschäftigt|angefangen)",
      ],
    },
    {
      fact: "work.note",
      single: false,
      says: [
        "(ich arbeite|ich arbeit|ich bin|ich habe|ich hab|ich mache|ich schiebe|ich schieb) <.. (nachtschicht*|nachtdienst*|schichtdienst|schicht|frühschicht*|spätschicht*|bereitschaftsdienst|vollzeit|teilzeit|homeoffice|home-office|freiberuflich|selbstständig|selbständig|elternzeit|kurzarbeit) [{any}]>",
        "(ich bin|ich leite|ich führe) <.. (arbeitslos|arbeitssuchend|in rente|in elternzeit|verbeamtet|berufstätig|freiberuflich|krankgeschrieben)>",
        "(ich leite|ich führe|ich betreibe|mir gehört|wir betreiben|wir führen) <(ein|eine|einen|nen|ne|n|die|das|den) {any}>",
        "ich habe mich .. <(selbstständig|selbständig) gemacht>",
      ],
    },
    // Family
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mein|meine|unser|unsere) [{rank}] <{relative} (hat|haben) .. {ailment} [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (hat|haben) .. (adhs|downsyndrom|eine behinderung|pflegestufe|pflegegrad|legasthenie|einen schlaganfall|einen herzinfarkt) [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (ist|wird|wurde|sind|werden) [{now}] {age} [(jahre|monate|wochen)] [alt|geworden] [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (ist|sind) .. (schwanger|dement|krank|blind|taub|{ill}|vegetarier*|veganer*|vegan|vegetarisch|allergisch|in rente|alleinerziehend|gestorben|verstorben|ausgezogen|eingeschult) [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (ist|arbeitet|war) [{now}] [als] [ein|eine] {job} [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (kommt|stammt|stammen|kommen) [{now}] [ursprünglich] aus {any}>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (verträgt|isst|trinkt) [{now}] (kein|keine|keinen|vegetarisch|vegan) {any}>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (geht|kommt) [{now}] [bald|nächstes jahr|im sommer] (in die|in den|aufs|auf die|auf das|zur) {any}>",
        "(mein|meine|unser|unsere) [{rank}] <{relative} (zieht|ziehen|wohnt|wohnen|lebt|leben|studiert|studieren|heiratet|heiraten|arbeitet|lernt|macht eine ausbildung|spielt) {any}>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(ich bin|wir sind) [{now}] <(mutter|vater|mama|papa|oma|opa|eltern) (von|zweier|dreier) {any}>",
        "(ich bin|wir sind) [{now}] <(alleinerziehend*|getrennt|geschieden|verwitwet|verheiratet|verlobt|single|schwanger) [{any}]>",
        "wir sind <zu (zweit|dritt|viert|fünft|sechst|siebt)>",
        "(ich erwarte|wir erwarten|ich kriege|wir kriegen|wir bekommen) <.. (kind|baby|zwillinge|nachwuchs|mädchen|jungen) [{any}]>",
        "(ich habe|ich hab|wir haben|haben) [{now}] <(zwei|drei|vier|fünf|2|3|4|5) {kin} [{any}]>",
      ],
    },
    // Pets
    {
      fact: "pets.note",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben|haben) [{now}] [{since}] [einen|eine|ein|nen|ne|n|zwei|drei|vier] <{animal} [aus {any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{pet} (hat|leidet|ist|bekommt|verträgt|frisst) .. (arthrose|diabetes|allergie|krebs|{ailment}|kein|keine|kastriert|taub|blind|{age} jahre|nierenkrank|herzkrank) [{any}]>",
        "(mein|meine|unser|unsere) [{rank}] <{pet} (ist|wird) [{now}] (ein|eine|{age}) {any}>",
      ],
    },
    { fact: "pets.{pet}_breed", says: ["(mein|meine|unser|unsere) [{rank}] {pet} , (ein|eine|n|ne) {thing}"] },
    // Health
    {
      fact: "health.has",
      single: false,
      says: [
        "ich bin <(in der|im) [{number}] (ssw|woche|schwangerschaftswoche|{word} monat) [schwanger]>",
        "ich bin <(im) {word} monat [schwanger]>",
        "(ich habe|ich hab) <.. (bluthochdruck|{word}schmerzen|{word}unverträglichkeit|{word}intoleranz|{word}störung|{word}erkrankung|einen bandscheibenvorfall|ein kaputtes knie) [{any}]>",
        "(ich hatte|ich habe|ich hab) <.. (op|operation|herzinfarkt|schlaganfall|bandscheibenvorfall|burnout|kreuzbandriss|fehlgeburt) [{any}]>",
      ],
    },
    {
      fact: "health.note",
      single: false,
      says: [
        "ich <(vertrage|vertrag) [{now}] (kein|keine|keinen) {any}>",
        "ich <(vertrage|vertrag) {any} (nicht|schlecht)> {end}",
        "ich [{now}] <(kein|keine|keinen) {any} (vertrage|vertrag)> {end}",
      ],
    },
    // Food
    {
      fact: "food.diet",
      says: [
        "(ich esse|ich ess|wir essen|ich essen) [{now}] [{since}] [{now}] <(kein|keine|keinen) {word} mehr>",
        "(ich trinke|ich trink|wir trinken|ich trinken) [{now}] [{since}] [{now}] <(kein|keine|keinen) {word} mehr>",
        "(ich esse|ich ess|wir essen|ich trinke|ich trink|wir trinken) [{now}] [{since}] [{now}] [gar|überhaupt] <(kein|keine|keinen) {any}>",
        "(ich bin|wir sind|ich leb|ich lebe|wir leben|wir essen|ich esse|ich ess|ich koche|wir kochen) [{now}] <[{since}] [{now}] {diet}>",
        "(ich verzichte|wir verzichten) [{now}] [{since}] auf {thing}",
      ],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "(ich trinke|ich trink|ich esse|ich ess|wir essen|wir trinken) <.. (immer|nie|nur|meistens|ausschließlich|grundsätzlich|hauptsächlich|kaum) {any}>",
      ],
    },
    // Money
    {
      fact: "finance.note",
      single: false,
      says: [
        "(ich zahle|ich zahl|wir zahlen) <.. {amount} (miete|warm|kalt|rate|unterhalt|im monat|monatlich|pro monat) [{any}]>",
        "(ich zahle|ich zahl|wir zahlen) <.. (kredit|hypothek|darlehen|haus|wohnung|schulden|bafög|studienkredit) {any} ab>",
        "(ich spare|ich spar|wir sparen) [{now}] [{since}] <(auf|für) {any}>",
        "(ich habe|ich hab|wir haben) <.. {amount} (gespart|schulden|auf dem konto|auf der seite|auf der hohen kante|geerbt)>",
        "(ich verdiene|ich verdien|wir verdienen|ich kriege|ich bekomme) [{now}] [so|etwa|ca|rund|ungefähr|knapp|nur] <{amount} (netto|brutto|im monat|im jahr|die stunde|pro stunde) [{any}]>",
        "(mein|meine|unser|unsere) <(kredit|hypothek|rate|zinssatz) (ist|läuft|liegt|beträgt) {any}>",
      ],
    },
    // Belief, character
    {
      fact: "opinion.believes",
      single: false,
      says: [
        "(ich glaube|ich glaub|wir glauben) <[nicht] an {any}>",
        "(ich halte|ich halt) <(nichts|wenig|viel) von {any}>",
      ],
    },
    {
      fact: "religion.is",
      says: [
        "(ich bin|wir sind) [{now}] [ein|eine] [gläubiger|gläubige|praktizierender|praktizierende|überzeugter|überzeugte|streng|tief] <(katholisch|evangelisch|gläubig|religiös|jüdisch|muslimisch|buddhistisch|orthodox|atheist*|agnostiker*|christ|christin|muslim|muslima|muslimin|jude|jüdin|buddhist*|katholik|katholikin|protestant*|hindu)>",
        "(ich bin|wir sind) .. <aus der kirche ausgetreten>",
      ],
    },
    {
      fact: "identity.is",
      single: false,
      says: [
        "ich bin [{now}] [eher|ziemlich|sehr|total|extrem|recht|eigentlich|von natur aus] [ein|eine|n|ne|der|die] [totaler|totale|absoluter|absolute|echter|echte] <(schüchtern|introvertiert|extrovertiert|ungeduldig|perfektionist*|morgenmuffel|frühaufsteher*|langschläfer*|nachteule|nachtmensch|linkshänder*|hochsensibel|chaotisch|chaot|ordentlich|kontaktfreudig|hundemensch|katzenmensch|stubenhocker*|technikmuffel)>",
        "ich bin <{number} [m|cm|meter] groß>",
      ],
    },
    // Likes and dislikes
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(ich stehe|ich steh) [{adv}] auf {thing}",
        "(ich liebe|ich mag) [{adv}] {thing}",
        "(ich bin) [{now}] [{adv}] [ein|eine|n] [riesen|großer|große|riesiger] <{word}(fan|liebhaber|liebhaberin)>",
        "(ich bin) [{now}] [{adv}] [ein|eine|n] (großer|große|riesiger|riesen|riesengroßer) fan (von|vom) {thing}",
        "{thing} (ist|sind) (meine|mein) (leidenschaft|ding|große liebe|größte leidenschaft)",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "(ich kann) {thing} [{adv}] nicht (leiden|ausstehen|ab|riechen|sehen)",
        "(ich find|ich finde) {thing} [{adv}] (eklig|furchtbar|schrecklich|langweilig|öde|ekelhaft|widerlich|zum kotzen|grauenhaft)",
        "(ich mag) [{adv}] (kein|keine|keinen) {thing}",
        "(ich hasse|ich hass) [{adv}] {thing}",
        "(ich habe|ich hab) [{adv}] <angst vor {any}>",
      ],
    },
    // Pastimes, habits, things
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(ich|wir) [{now}] [{since}] <(jogge|klettere|boulder|bouldere|imkere|gärtnere|stricke|häkle|nähe|male|zeichne|fotografiere|töpfere|angle|reite|segle|surfe|tanze|singe|wandere|tauche|rudere|zocke) [{any}]>",
        "(ich mache|ich mach|wir machen) [{now}] <(seit {word} {word}|seit {word}) {any}>",
        "(ich spiele|ich spiel) [{now}] <{since} {any}>",
        "(ich bin|wir sind) [{now}] [{since}] <(mitglied|trainer|trainerin|ehrenamtlich) (in|im|beim|bei|von) {any}>",
        "(ich trainiere|ich trainier) [{now}] [{since}] <für {any}>",
        "(ich engagiere|ich helfe|ich arbeite) [mich] <.. ehrenamtlich {any}>",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: ["(ich spiele|ich spiel|wir spielen) [{now}] [{since}] [{now}] {thing}"],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "(ich|wir) <{word} [mich] [mir] [{now}] (jeden|jede|jedes|täglich|zweimal|dreimal|einmal|mehrmals|viermal|fünfmal) {any}>",
        "(jeden|jede|jedes) {word} (ich|wir) <{word} {any}>",
        "(morgens|abends|mittags|nachts|sonntags|samstags|montags|dienstags|mittwochs|donnerstags|freitags|am wochenende) (ich|wir) <{word} [immer] {any}>",
        "(ich|wir) <(stehe|steh|gehe|geh|fahre|fahr|jogge|laufe|schwimme|meditiere|trainiere|lese|les|schlafe|schlaf|pendle|pendel) [{now}] (immer|meistens|normalerweise|um|gegen|jeden|zur arbeit|mit dem rad|mit dem fahrrad|mit der bahn) {any}>",
      ],
    },
    {
      fact: "possession.drives",
      says: ["(ich fahre|ich fahr|wir fahren) [{now}] [{since}] (einen|ein|eine|nen|n|ne) {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(ich habe|ich hab|wir haben) [mir|uns] [{now}] [{recent}] (einen|ein|eine|nen|ne|n|das|den|die) {thing} (geholt|gekauft|zugelegt|besorgt|angeschafft|geschossen|geerbt|bestellt|geleast)",
        "(ich habe|ich hab|wir haben|ich besitze) [{now}] [{since}] [{now}] {item} [{any}]",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(ich studiere|ich studier) [{now}] [{since}] [{now}] [im {any} semester] {thing}",
        "(ich mache|ich mach) [{now}] <(mein|meinen|das|den) (abi|abitur|bachelor|master|referendariat|fsj|meister|führerschein) [{any}]>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} [{rank}] {relative} , <(seit {any}|selbst|auch|gelernter|gelernte|von beruf|{age}|{num}|ein|eine|ehemaliger|ehemalige) [{any}]> ,`,
        "(die|der|das) [{rank}] <(schwieger*|zwillinge|kinder|älteste|jüngste|kleine|kleiner|große|enkel) (wohnen|wohnt|leben|lebt|zahnen|zahnt|gehen|geht|kommen|kommt|ziehen|zieht|studiert|studieren|arbeitet|macht|schläft|spielt|spielen|lernt|wird|werden|sind {num}|ist {num}|sind {age}|ist {age}) {any}>",
        `${MY} [{rank}] <{relative} (zahnen|krabbeln|gehen|kommen|machen|spielen|lernen|arbeiten|fahren|führen|betreiben|heiraten|pflegen|trainieren|singen|tanzen|besuchen|essen|vertragen|schaffen|stammen|glauben|schlafen|wachsen|studieren|haben {num}|sind {num}) {any}>`,
        "<(meine|unsere|mein|unser) (wurzeln|vorfahren|familie|verwandtschaft|elternhaus|sippe) (liegen|liegt|kommen|kommt|stammen|stammt|sind|ist|lebt|wohnt) {any}>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: ["<{animal} (halten|halte|halt|haben|habe|hab|züchten|züchte) (ich|wir) [{any}]>"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "<[mir|mich] (graust's|graust|ekelt's|ekelt|gruselt's|gruselt|graut's|graut) [es] [mir|mich] [{adv}] (vor|von|bei) {any}>",
        "<{thing} (krieg|kriege|bring|bringe|bekomm|bekomme) ich [{adv}] nicht (runter|hinunter|herunter)>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: `${PASSING}|suche|such|warte|wart|versuche|versuch|überlege|überleg|kämpfe|merke|sehe|frage|weiß|kriege|bekomme`,
      says: [
        "<{thing} (habe|hab|haben) (ich|wir) [{now}] [{recent}] [{since}] [{adv}] [komplett|ganz|fast ganz|stark] (gestrichen|weggelassen|abgeschafft|aufgegeben|reduziert|aufgehört)>",
        "(ich|wir) <{word} [mich|mir] [{now}] seit [{word}] [{word}] (jahr|jahren|monaten|wochen|kindheit|schulzeit|jugend|ewigkeiten|kurzem) {any}>",
        "<(jeden|jede|immer am|am) {word} (ist|hab|habe|haben) (bei uns|bei mir|ich|wir) [immer] {any}>",
      ],
    },
    {
      fact: "identity.is",
      single: false,
      never: PASSING,
      says: [
        "<(bei|vor|mit|in|auf) {any} (werd|werde|krieg|kriege|bekomm|bekomme|hab|habe) ich (immer|sofort|gleich|jedes mal|schnell) {any}>",
        "ich <(werde|werd|kriege|krieg|bekomme|bekomm) (bei|vor|auf|in) {any}>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.8,
      says: ["(jetzt|inzwischen|mittlerweile|nun) in {place}{end}"],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "<(bafög|kredit|hypothek|elterngeld|krankengeld|unterhalt|bürgergeld|arbeitslosengeld|rente|studienkredit) (läuft|endet|reicht|beträgt) {any}>",
        "(mein|meine|unser|unsere) <(bafög|kredit|hypothek|elterngeld|krankengeld|unterhalt|arbeitslosengeld|rente|miete|gehalt|studienkredit|dispo|konto|sparplan|bausparer|bausparvertrag|depot) (läuft|endet|reicht|beträgt|ist|liegt|kostet|frisst|hat) {any}>",
      ],
    },
    {
      fact: "opinion.believes",
      single: false,
      says: ["(ich|wir) <(glaube|glaub|glauben) [{now}] [{adv}] [nicht|kein bisschen|fest|überhaupt nicht] an {any}>"],
    },
    {
      fact: "possession.has",
      single: false,
      never: PASSING,
      says: [
        `${MY} [alter|alte|altes|neuer|neue|neues] <{item} [{word}] (hat|ist|steht|läuft|zeigt|macht|braucht|frisst) {any}>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|lieber|immer|wieder|super|sicher|unter|hier`,
      says: [
        `${MY} [{rank}] <{relative} (war|ist|wird|sind|waren) [{now}] [früher] [von beruf] ({job}|{word}(in|er|mann|frau|ist|or|ent|wirt|meister|loge|arzt|leute|kraft))> {end}`,
      ],
    },
    {
      fact: "location.comes_from",
      single: false,
      says: [
        "ich bin [{now}] [{adv}] [ein|eine] <(halb*|deutschtürk*|russlanddeutsch*|spätaussiedler*|österreicher*|schweizer*|sachse|sächsin|bayer|bayerin|schwabe|schwäbin|franke|fränkin|hesse|hessin|rheinländer*|ostfriese|friesin|westfale|berliner*|hamburger*|wiener*|kölner*|münchner*|tiroler*|steirer*|kärntner*|italiener*|türke|türkin|pole|polin|russe|russin|ukrainer*|syrer*|grieche|griechin|kroate|kroatin|serbe|serbin|spanier*|franzose|französin|brite|britin|amerikaner*|iraner*|kurde|kurdin|niederländer*|holländer*|ossi|wessi)> {end}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: ["<für {thing} (lass|lasse|geb|gebe|tu|tue) ich (alles|mein {word}|jeden|jede) {any}>"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "<mit {thing} (hab|habe) ich [{adv}] (nichts|nix|wenig|nicht viel) (am hut|zu tun|am hut gehabt)>",
        "<{thing} (ist|sind) [{adv}] für mich (der|die|das|ein|eine) (horror|graus|albtraum|hölle|tortur|qual|gräuel)>",
        "(ich|wir) <(rede|red|spreche|sprech|telefoniere|telefonier|fahre|fahr|fliege|flieg|koche|koch|tanze|gehe|geh|lese|les|esse|ess|trinke|trink|bin) [{adv}] (nicht gern|nicht gerne|ungern|nicht so gern) {any}>",
      ],
    },
    {
      fact: "food.diet",
      single: false,
      never: PASSING,
      says: [
        "<{thing} (gibt's|gibts|gibt es|kommt|kommen) (bei uns|bei mir|bei uns daheim|bei uns zuhause) [{adv}] (nicht|nie|nur|kaum|selten|nicht auf) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(vor|um|gegen|ab|nach|bis) [halb] ({num}|{age}|mitternacht) [uhr] (komm|komme|steh|stehe|geh|gehe|bin|schlaf|schlafe|ess|esse|trink|trinke) ich {any}>",
        "(ich|wir) <(trinke|trink|rauche|rauch|esse|ess|laufe|lauf|schlafe|schlaf) [{now}] (am tag|pro tag|am abend|täglich|in der nacht|pro nacht|pro woche|in der woche) {any}>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(gebe|geb) [{now}] {any} (kurse|kurs|unterricht|nachhilfe|stunden|*kurse|*kurs|*unterricht|*stunden) [{any}]>",
        "ich bin [{now}] [eine|ein] <{word}(in|er|kraft|hilfe|ist|ent|leitung|azubi|lehrling) (an|in|bei) (einer|einem|der|dem|ner|nem) {any}>",
        "ich bin [{now}] [eine|ein] <{word}(in|er|kraft|hilfe|ist|ent|leitung|azubi|lehrling) (im|am|beim) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|*chef|*chefin|*kollege|*kollegin|*nachbar|*nachbarin|*lehrer|*lehrerin|*freund|*freundin|*job|stelle|firma|*text|plan|code|passwort|name|adresse|mann|frau|herr|dame`,
      says: [`${MY} <(alter|alte|altes|gebrauchter|gebrauchte|gebrauchtes) {word}> {word}`],
    },
    // What stands first is what it is about ("Laktose vertrag ich nicht", "auf Krimis steh ich")
    {
      fact: "health.allergic_to",
      single: false,
      never: PASSING,
      says: [
        "<{thing} (vertrage|vertrag|vertragen) (ich|wir) [{adv}] (nicht|nicht mehr|kaum|schlecht)>",
        "auf <{thing} (reagiere|reagier) ich .. (allergisch|mit {any})>",
        "(von|bei) <{thing} (bekomme|bekomm|kriege|krieg) ich .. (ausschlag|quaddeln|bauchschmerzen|bauchweh|durchfall|migräne|atemnot|sodbrennen|blähungen)>",
      ],
    },
    {
      fact: "food.diet",
      single: false,
      never: PASSING,
      says: [
        "<{thing} (esse|ess|trinke|trink|rühre|rühr) (ich|wir) [{now}] [{since}] [{now}] [{adv}] (nicht|nicht mehr|nie|nur|kaum|keinen|keine|kein|keins|grundsätzlich) [{any}]>",
        "<{thing} (kommt|kommen) (mir|uns) nicht (auf|in|ins) {any}>",
        "(ich|wir) <(ernähren|ernähre|ernähr) (mich|uns) .. {diet}>",
        "(bei mir|bei uns|bei uns daheim|bei uns zuhause) <(gibt's|gibts|gibt es|kommt) .. (kein|keine|keinen|nur) {any}>",
        "(ich|wir) <(vermeide|meide|meiden) .. {thing}>",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "<mit {thing} (kannst|kann|könnt) (du|man|ihr) mich [{word}] (jagen|verjagen)>",
        "<{thing} (find|finde|finden) (ich|wir) [{adv}] (widerlich|eklig|ekelhaft|grausig|furchtbar|schrecklich|langweilig|öde|fad|scheußlich|grässlich|zum kotzen|doof|blöd|überbewertet|grauslich)>",
        "<{thing} (mag|kann|ertrage|ertrag|hasse|hass) (ich|wir) [{adv}] (nicht|nicht ab|nicht leiden|nicht ausstehen|nicht riechen|nicht sehen|nicht mehr sehen)>",
        "<{thing} (schmeckt|schmecken|liegt|taugt|gefällt|gefallen) mir [{adv}] (nicht|net)>",
        "<{thing} (ist|sind) [{adv}] (nicht meins|nicht so meins|nix für mich|nichts für mich|nicht mein ding|der horror für mich|mir ein graus|mir zuwider|ein graus)>",
        "<(vor|von) {thing} (ekelt|graust|gruselt|graut) (es mich|mich|mir|mir's)>",
        "<vor {thing} (hab|habe) ich [{adv}] (angst|panik|schiss)>",
        "<{thing} (hasse|hass|verabscheue) (ich|wir) [{any}]>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "<auf {thing} (steh|stehe|fahr|fahre) ich [{adv}] [total|voll|ab]>",
        "<für {thing} (schwärme|schwärm|brenne|brenn|interessiere|interessier) ich [mich] [{adv}]>",
        "<{thing} (mag|liebe|lieb|esse|ess|trinke|trink|les|lese|schau|schaue|hör|höre|spiele|spiel) (ich|wir) [{now}] [{adv}] (gern|gerne|am liebsten|über alles|total|sehr|für mein leben gern)>",
        "<{thing} (liebe|lieb|vergöttere) (ich|wir)>{end}",
        "<{thing} (ist|sind) [{adv}] (mein ding|voll meins|meins|mein leben|meine leidenschaft|mein ein und alles|mein lieblings{word}|meine lieblings{word}|meine große liebe)>",
        "<{thing} (geht|gehen) (immer|bei mir immer)>{end}",
        "ich bin [{now}] [{adv}] <(süchtig nach|verrückt nach|vernarrt in|versessen auf|begeistert von) {thing}>",
        "ich (schwöre|schwör|schwärme|schwärm) [{adv}] (auf|für) {thing}",
        "(ich|wir) <(esse|ess|trinke|trink|lese|les|höre|hör|schaue|schau|gucke|guck|koche|koch|backe|back|spiele|spiel|reise|reis) [{adv}] (gern|gerne|am liebsten|leidenschaftlich gern) {any}>",
        "ich bin [{now}] [{adv}] [so] (ein|eine|der|die|n|ne) [{adv}] [totaler|totale|großer|große|riesiger|riesige|absoluter|absolute|echter|echte] <{word}(fan|liebhaber*|freak|narr|nerd|junkie|mensch|tante|typ|nase|ratte|muffel)>",
      ],
    },
    // Relatives: what they do, have and are, also where the verb comes last
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} [{rank}] <{relative} (ist|sind|wird|werden|wurde) [{now}] ${AGED} [jahre|jahr|monate|wochen] [alt|geworden]> {end}`,
        `${MY} [{rank}] <{relative} [,] ${AGED} [jahre|monate|wochen] [alt]> [,]`,
        `${MY} [{rank}] {relative} , (der|die|das) <{any} (ist|sind|arbeitet|wohnt|lebt|hat|haben|studiert|macht|spielt|kommt|leidet|geht|ausgewandert ist|isst|trinkt|lernt|führt|leitet|unterrichtet)> {end}`,
        `(seit|weil|da|dass|obwohl|nachdem|seitdem) ${MY} [{rank}] <{relative} .. {any} (hat|ist|arbeitet|wohnt|geht|macht|spielt|lebt|kommt|bekommt|kriegt|nimmt|verträgt|isst|trinkt|studiert|lernt|heiratet|zieht|pendelt|sitzt|schläft|spricht|stammt)> {end}`,
        `${MY} [{rank}] <{relative} (zieht|ziehen|kommt|geht|zog|hört|fängt|pflegt|betreut|leitet|führt|besitzt|fliegt|pendelt|trainiert|reitet|singt|tanzt|schwimmt|turnt|boxt|sammelt|züchtet|baut|schreibt|betet|fastet|raucht|promoviert|jobbt|kellnert|bezieht|unterrichtet|fährt|heiratet|studiert|wohnt|wohnen|lebt|leben|arbeitet|spielt|lernt|stammt|schafft|hackelt|imkert|lebt|wächst|zahnt|krabbelt|besucht|verträgt|isst) {any}>`,
        `${MY} [{rank}] <{relative} (hat|haben) {any} (geheiratet|bekommen|gekriegt|aufgehört|angefangen|verloren|gewonnen|bestanden|gegründet|aufgemacht|eröffnet|übernommen|reduziert|gewechselt|gekündigt|geerbt|gebrochen|operiert|studiert|gelernt|gearbeitet|scheiden lassen)> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind) {any} (gestorben|verstorben|ausgezogen|eingezogen|umgezogen|gezogen|ausgewandert|eingeschult|geworden|gewechselt|geschieden|getrennt|verheiratet|verlobt|aufgewachsen|geboren|pensioniert|operiert)> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind|arbeitet) [{now}] [{since}] [{now}] (bei der|bei den|beim|bei|auf montage|im ausland|viel unterwegs|im rollstuhl|im heim|im pflegeheim|im altersheim|im kindergarten|in der kita|in elternzeit|in kurzarbeit|in behandlung|auf reha|in therapie|in der pubertät|in der lehre|in pension|im ruhestand|im homeoffice|im schichtdienst|im außendienst|im {word} (semester|lehrjahr|monat)|in der {word} (klasse|volksschule|woche)) [{any}]>`,
        `${MY} [{rank}] <{relative} (hat|haben) [{now}] [{since}] (ein|eine|einen|n|ne|nen|kein|keine|keinen|zwei|drei|vier) {word} [{word}] [{word}]> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind) [{now}] [{adv}] (ein|eine|n|ne) [{word}] {word}> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind) [{now}] [{adv}] (katholisch|evangelisch|muslimisch|jüdisch|gläubig|orthodox|spanier*|italiener*|türke|türkin|pole|polin|russe|russin|franzose|französin|brite|britin|engländer*|schweizer*|österreicher*|amerikaner*|kurde|kurdin|syrer*|ukrainer*|kroate|kroatin|serbe|serbin|grieche|griechin|portugiese|portugiesin|halbitaliener*|chinesin|japanerin|thailänderin|brasilianer*|inder*|iraner*|afghane|nigerianer*) [{any}]>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(erziehe|erzieh|erziehen|pflege|pfleg|pflegen|betreue|betreu) .. (kind|kinder|sohn|tochter|mutter|vater|eltern|oma|opa|schwiegermutter|schwiegervater|mann|frau|angehörige*|allein|alleine) [{any}]>",
        "(ich|wir) <(bin|sind) [{now}] .. (in der|im) {word} (woche|monat) schwanger>",
        "(ich|wir) (habe|hab|haben) [{now}] [{since}] <(ein|eine|einen|zwei|drei|vier|fünf|n|ne|nen) [{word}] {kin} [{any}]>",
        "(ich|wir) <(habe|hab|haben) {any} (geheiratet|adoptiert|scheiden lassen|ein kind bekommen|getrennt)>{end}",
        "(ich|wir) <(heirate|heirat|heiraten) [{any}]>",
        "(ich|wir) (bin|sind) [{now}] [{since}] <(ein ehepaar|ein paar|eine {word}familie|patchwork*|getrennt lebend*|witwe|witwer|single|geschieden|zusammen|verwitwet|frisch getrennt) [{any}]>",
        "als <(alleinerziehende|alleinerziehender) [mama|papa|mutter|vater] [{any}]> (ich|mich|mir|hat|ist|kommt)",
        "als <[frischgebackene|junge|werdende|berufstätige] (mutter|mama|vater|papa|oma|opa) [von {word} {word}|von {word}]> .. (ich|mich|mir)",
      ],
    },
    // Who one is, said on the way ("als Diabetikerin …", "ich als Vegetarier")
    {
      fact: "identity.is",
      single: false,
      never: `${PASSING}|erstes|nächstes|letztes|beispiel|termin|fehler|ordner|filter|medizin|alternative|kind|jugendliche*|teenager|einsteiger*|anfänger*|berater|betreiber|anbieter|nutzer|übersetzer|experte|ansprechpartner`,
      says: [
        "[ich] als <({job}|{ill}|{diet})> [{any}] (ich|mich|mir|wir)",
        "[ich] als <[überzeugter|überzeugte|gläubiger|gläubige|gebürtiger|gebürtige|ehemaliger|ehemalige|gelernter|gelernte|leidenschaftlicher|leidenschaftliche|chronischer] {word}(innen|in|fahrer|halter|besitzer|träger|gänger|schläfer|steher|arbeiter|pfleger|allergiker|betroffene|betroffener|kranke|kranker|angestellte|angestellter|moslem|christ|jude|katholik|protestant|buddhist|atheist|musiker|sportler|läufer|raucher|rentner|student|azubi|migrant|schweizer|wiener|berliner|hamburger|münchner|bayer|schwabe|sachse|hesse|pole|türke|russe|mensch|mama|papa) [{word}]> .. (ich|mich|mir|wir)",
      ],
    },
    // Work, also where the verb comes last
    {
      fact: "work.works_at",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) .. <(beim|bei|im|in der|in einem|in einer|an der|an einer|auf dem|auf der|auf einem|für|am|bei der) {any}> (arbeite|arbeit|arbeiten|jobbe|schaffe|schaff|angestellt bin|beschäftigt bin|tätig bin|angefangen habe|angefangen hab) {end}",
        "(ich|wir) <(arbeite|arbeit|schaffe|schaff|hackle|jobbe|jobb|kellnere|kellner|unterrichte|unterricht) [{now}] [{since}] [{now}] (am|im|in|bei|beim|auf|an|bi|uf) {any}>",
        "ich <(bin|fange|fang) [{now}] [{since}] (beim|bei der|bei|im|am|in der) {any} (angestellt|beschäftigt|tätig|an)>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(mache|mach|absolviere|habe|hab) [{now}] [{since}] .. (den|meinen|einen) {word} als {thing}>",
        "ich <(mache|mach) [{now}] [{since}] [{now}] (den|meinen|das|mein|die|meine) (meister|techniker|fachwirt|bachelor|master|doktor|abitur|abi|abendmatura|matura|lehre|lehrabschluss|praktikum|referendariat|fsj|bufdi|trainerschein|jagdschein|führerschein|bootsschein|segelschein|umschulung) [{any}]>",
        "ich (leite|führe|betreibe|betreib|führ|leit) <[{now}] [{since}] (ein|eine|einen|nen|ne|n|die|das|den) {any}>",
        "ich <(habe|hab) [{now}] [{recent}] {any} (gekündigt|den job gewechselt|die stelle gewechselt|selbstständig gemacht|selbständig gemacht|befördert)>{end}",
        "ich <(bin|steh|stehe|sitze|sitz) [{now}] [{since}] (auf jobsuche|auf stellensuche|an der kasse|hinter der theke|hinter dem tresen|am band|an der rezeption|im callcenter|im büro|auf der baustelle|auf dem bau|am bau|im außendienst|in pension|in karenz|im ruhestand|im mutterschutz|im krankenstand|in altersteilzeit|freigestellt) [{any}]>",
        "(ich|wir) <(unterrichte|unterricht) [{now}] {any}>",
      ],
    },
    // Things: what was had done, what is one's own and does something
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|*chef|*chefin|*kollege|*kollegin|*nachbar|*nachbarin|*lehrer|*lehrerin|*freund|*freundin|*job|stelle|firma|text|plan|code|brief|lebenslauf|version|entwurf|antwort|passwort`,
      says: [
        "(ich|wir) (habe|hab|haben) [mir|uns] [{now}] [{recent}] <{any} (einbauen|installieren|montieren|machen|bauen|legen|aufs dach setzen|stechen) lassen>",
        `${MY} <(alter|alte|altes|alten|neuer|neue|neues|neuen|gebrauchter|gebrauchte|gebrauchtes|kleines|kleiner|geliebtes|geliebter) {word} [{word}] [{token}]> (macht|hat|ist|geht|läuft|verliert|zieht|springt|braucht|muss|lädt|zeigt|spinnt|quietscht|riecht|startet|piept|ruckelt|rostet|steht|will)`,
        `${MY} <{item}> (macht|hat|ist|geht|läuft|verliert|zieht|springt|braucht|muss|lädt|zeigt|spinnt|quietscht|startet|piept|ruckelt|rostet|steht|will)`,
        "(ich|wir) (habe|hab|haben|besitze|besitz|besitzen) [{now}] [{since}] [daheim|zuhause|zu hause] <(ein|eine|einen|nen|ne|n|zwei|drei|vier|fünf|mehrere) [{word}] {item} [{any}]>",
        "ich (fahre|fahr) [{now}] [{since}] <(mit|einen|ein|eine|nen|ne|n|den|das|die) [{word}] (auto|golf|polo|passat|bmw|audi|skoda|opel|dacia|tesla|vespa|roller|motorrad|e-bike|rad|fahrrad|vw|{word}bus|bulli|lastenrad|rennrad|mofa) [{any}]>",
        "(ich|wir) (habe|hab|haben) [mir|uns] [{now}] [{recent}] [{recent}] <(einen|eine|ein|nen|ne|n|die|den|das|zwei|drei) {any}> (angeschafft|zugelegt|gegönnt|geleistet|ersteigert|geerbt|geschenkt bekommen|geleast|gebraucht gekauft|gekauft|geholt) {end}",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      never: `${PASSING}|*mail|*brief|*nachricht|*bewerbung|*text|*antrag|*anschreiben|*lebenslauf|*protokoll|*präsentation|*bericht|*einladung|*karte|*sms|*kündigung|*beschwerde|*tabelle|*liste`,
      says: [
        "(ich|wir) <(baue|bau|bauen|schreibe|schreib|bastle|bastel|arbeite|arbeit|tüftle|tüftel|werkel|werkle|male|mal|stricke|strick|nähe|näh) [{now}] [{since}] [{now}] [am|an] (einem|einer|meinem|meiner|einen|ein|eine|nem|ner|unserem|unserer) {any}>",
        "(ich|wir) <(spiele|spiel|spielen|singe|sing|tanze|tanz|kicke|kick|turne|turn|boxe|box|fechte|fecht|trainiere|trainier|reite|reit|klettere|kletter|rudere|ruder|schwimme|schwimm|jogge|jogg|laufe|lauf|wandere|wander) [{now}] [{since}] [{now}] (in|im|beim|bei|mit|für|einmal|zweimal|dreimal|jeden|jede|seit) {any}>",
        "(ich|wir) <(bin|sind) [{now}] [{since}] [im|in der|in einem|in einer|beim|bei der|bei den] {word}(verein|chor|kapelle|feuerwehr|orchester|club|band|mannschaft|theatergruppe|pfadfinder*|gruppe) [{any}]>",
        "(ich|wir) <(bin|sind) [{now}] [{since}] (im|in der|in einem|in einer|beim|bei der|bei den) [{word}] (verein|chor|musikverein|orchester|club|kirchenchor|turnverein|schützenverein|band|mannschaft|pfadfindern|rotes kreuz|alpenverein|freiwilligen feuerwehr) [{any}]>",
        "(ich|wir) <(gehe|geh|gehen|fahre|fahr) [{now}] [{adv}] (gern|gerne|viel|oft|regelmäßig|jedes wochenende|am wochenende|einmal die woche|zweimal die woche) {any}>",
        "(mein|meine) (hobby|leidenschaft|steckenpferd|ausgleich) (ist|sind) {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(lerne|lern|lernen|büffle|büffel|übe|üb) [{now}] [{since}] [{now}] (für|auf) {any}>",
        "(ich|wir) <(schreibe|schreib|sitze|sitz|arbeite|arbeit) [{now}] [{since}] [{now}] (an|über) (meiner|meinem|meine|mein|der|einer|einem) {any}>",
        "(ich|wir) <(habe|hab|schreibe|schreib) [{now}] [am|im|in|nächste|nächsten|bald] [{word}] [{word}] (prüfung|abschlussprüfung|abi|matura|klausur|physikum|staatsexamen|gesellenprüfung|meisterprüfung|lap) [{any}]>",
        "(ich|wir) <(gehe|geh) [{now}] (in die|aufs|auf die|ins) {any}>",
      ],
    },
    {
      fact: "religion.is",
      single: false,
      says: [
        "(ich|wir|meine familie|unsere familie|in meiner familie|in unserer familie|bei uns|bei uns daheim|bei uns zuhause|bei uns in der familie) (bin|sind|ist|wurde|sind alle|ist man) [alle] [{now}] [{adv}] <(streng|tief|sehr|nicht|überzeugt|praktizierend|alle|römisch|freikirchlich|reformiert) {faith}>",
        "(ich|wir|meine familie|unsere familie|in meiner familie|bei uns|bei uns in der familie) (bin|sind|ist|wurde) [alle] [{now}] [{adv}] <{faith} [erzogen|aufgewachsen|getauft]>",
        "ich (bin|wurde) <{any} (aus der kirche ausgetreten|konvertiert|konfirmiert|gefirmt|getauft)>",
        "ich bin [aber] [{now}] <(aus der kirche|vor {any}|letztes jahr|2{token}) ausgetreten>",
        "als <[überzeugter|überzeugte|gläubiger|gläubige|praktizierender|praktizierende] (christ|christin|muslim|muslima|muslimin|moslem|jude|jüdin|katholik|katholikin|protestant|protestantin|buddhist|buddhistin|hindu|atheist|atheistin|zeuge jehovas|zeugin jehovas|mormone|mormonin|alevit|alevitin)>",
        "(ich|wir) <(faste|fast|fasten|bete|bet|beten) [{now}] (im|am|in|jeden|fünfmal|täglich|jede|vor|zum) {any}>",
        "(ich|wir) <(gehe|geh|gehen) [{now}] (jeden|jede|am|regelmäßig|sonntags|freitags|immer) {any} (kirche|moschee|synagoge|messe|gottesdienst|freitagsgebet|tempel)>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(habe|hab|haben) [{now}] [noch] .. ({amount}|{num} {word}) .. (schulden|kredit|auf dem sparbuch|auf dem depot|auf dem konto|auf der seite|erspart|angespart|gespart|im depot|minus|in etfs|in aktien|bafög) [{any}]>",
        "(ich|wir) <(zahle|zahl|zahlen|stottere|stotter|tilge|tilg|tilgen|lege|leg|legen|spare|spar|sparen|investiere|investier|überweise|überweis) [{now}] .. (kredit*|hypothek*|darlehen|schulden|bafög|monatlich|im monat|pro monat|jeden monat|rate*|etf*|depot|aktien|sparplan|unterhalt|alimente|sparbuch|zurück|beiseite|auf die seite) [{any}]>",
        "ich <(bekomme|bekomm|kriege|krieg|beziehe|bezieh) [{now}] [{since}] .. (bürgergeld|hartz|alg*|arbeitslosengeld|rente|pension|mindestsicherung|wohngeld|kindergeld|elterngeld|unterhalt|bafög|notstandshilfe|sozialhilfe|pflegegeld) [{any}]>",
        "(ich|wir) <(leben|lebe|leb) [{now}] (von|am) {any}>",
      ],
    },
    {
      fact: "location.comes_from",
      single: false,
      says: [
        "ich (komme|komm|stamme|stamm|bin) [{now}] [{adv}] (aus|aus'm|vom|von) <[der|dem|den] {place}>",
        "[ich bin|bin] [{now}] <(gebürtiger|gebürtige|waschechter|waschechte|zugezogener|zugezogene|eingefleischter|halber|halbe) {word}>",
        "(in|im) {place} (aufgewachsen|geboren|groß geworden|großgeworden|uffgwachse|ufgwachse|aufgwachsn)",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(es hat|hat's|hat es|hats) mich [{any}] nach {place} (verschlagen|gezogen)",
        "(ich|wir) (wohne|wohn|wohnen|lebe|leb|leben|hause) .. (z|zu|z'|in|im|uf|bi) {place}",
        "(ich|wir) (bin|sind) .. (in|nach|im) {place} (gelandet|daheim|zuhause|zu hause|zugezogen)",
      ],
    },
    {
      fact: "location.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(wohne|wohn|wohnen|lebe|leb|leben|hause|hausen) [{now}] [{since}] [{now}] (in|im|am|auf|bei|mit|allein|alleine|zur miete|zur untermiete|zu zweit|zu dritt|zu viert|direkt|mitten) [{any}]>",
        "(ich|wir) <(ziehe|zieh|ziehen) [{now}] .. (nach|in|aufs|zu|um|aus) [{any}]>",
        "(ich|wir) <(habe|hab|haben) {any} (haus gebaut|haus gekauft|wohnung gekauft|eigentumswohnung gekauft|häuschen gekauft)>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "(durch|wegen|mit|trotz|aufgrund) (mein|meine|meinem|meinen|meiner|meines) <[{word}] ({ailment}|{word}allergie|{word}intoleranz|{word}unverträglichkeit|{word}krankheit|{word}schmerzen|knie|rücken|hüfte|bandscheibe|bandscheiben|rollstuhl|hörgerät|hörgeräten|prothese|schwangerschaft|op|medikamente|medikamenten)>",
        "mein <(blutdruck|zucker|cholesterin|rücken|knie|kreislauf|magen) (ist|macht) .. (zu hoch|hoch|zu niedrig|niedrig|kaputt|hinüber|seit {any})>",
        "(ich|wir) <(trage|trag|brauche|brauch|habe|hab) [{now}] [{since}] .. (hörgerät|hörgeräte|brille|kontaktlinsen|herzschrittmacher|prothese|rollstuhl|krücken|insulinpumpe|zahnspange|neue hüfte|künstliches {word}) [{any}]>",
        "(ich|wir) <(bin|war) [{now}] [{since}] (in therapie|in behandlung|in psychotherapie|auf reha|auf kur|krankgeschrieben|im krankenstand|trocken|clean|rauchfrei|nichtraucher*|schwerbehindert|linkshänder*) [{any}]>",
        "(ich|wir) (habe|hab) [{now}] [{since}] [{adv}] <({ailment}|{word}allergie|{word}intoleranz) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(stehe|steh|gehe|geh|fahre|fahr|koche|koch|backe|back|jogge|dusche|dusch|meditiere|meditier|lese|les|schlafe|schlaf|trinke|trink|esse|ess|rauche|rauch|frühstücke|frühstück|pendle|pendel|dehne|trainiere|trainier|schaue|schau|telefoniere|telefonier|bete) [mich] [mir] [{now}] .. (immer|meistens|meist|normalerweise|grundsätzlich|jeden|jede|jedes|täglich|um halb|um {token} uhr|nie vor|nie|erst um|seit jahren|einmal|zweimal|dreimal|in der früh|vor dem schlafen|vorm schlafen|vor der arbeit|nach der arbeit|am abend|am morgen) [{any}]>",
        "(ich|wir) <(habe|hab|haben) [{now}] .. (mit dem rauchen aufgehört|das rauchen aufgehört|aufgehört zu rauchen|mit dem trinken aufgehört)>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        `${MY} [{rank}] <{pet} (ist|sind|wird|werden) [{now}] [{adv}] ${AGED} [jahre|jahr|monate|wochen] [alt|geworden]> {end}`,
        `${MY} [{rank}] <{pet} (ist|hat|frisst|leidet|verträgt|kommt|bekommt|kriegt|hört|sieht|schläft|haart|stammt|lebt) [{now}] [{since}] [{now}] (ein|eine|aus|taub|blind|alt|kastriert|sterilisiert|trächtig|kein|keine|keinen|nur|nicht mehr|schlecht|unter|an|auf|im|draußen|insulin|diabetes|arthrose) [{any}]>`,
        "(ich|wir) (habe|hab|haben|halte|halt|halten|züchte|züchten) [{now}] [{since}] [daheim|zuhause|zu hause|auf dem hof] <[{word}] [{word}] {animal} [{any}]>",
        "(ich|wir) (habe|hab|haben) [mir|uns] [{now}] [{recent}] <[{word}] [{word}] {animal} {any}> (geholt|adoptiert|aufgenommen|zugelegt|gekauft|gerettet|übernommen)",
        "(ich|wir) <(habe|hab|haben) .. {animal} (aus {any}|aufgenommen|adoptiert|übernommen|gerettet|zugelegt)>",
        `${MY} <(beiden|zwei|drei|vier|fünf) {animal} [{any}]> (ist|sind|haben|machen|fressen|wollen|brauchen|kratzen|streiten|legen)`,
      ],
    },
    {
      fact: "language.speaks",
      single: false,
      says: [
        "(ich|wir) <(spreche|sprech|sprechen|rede|red|reden|kann) [{now}] [{adv}] [nur|daheim|zuhause|zu hause|mit den kindern|ein bisserl|bissl|ein paar brocken] {lang} [{any}]>",
        "<mein (deutsch|englisch|französisch|spanisch|italienisch|türkisch|russisch|japanisch) (ist|reicht) {any}>",
        "ich bin <(zweisprachig|dreisprachig|mehrsprachig) [{any}]>",
      ],
    },
    {
      fact: "identity.is",
      single: false,
      never: PASSING,
      says: [
        "ich bin [halt] [{now}] [{adv}] [so] <(eher|mehr) (ein|eine|der|die|n|ne) [{word}] {word}>",
        "ich bin [halt] [{now}] [{adv}] <(schüchtern|introvertiert|ungeduldig|chaotisch|abergläubisch|tollpatschig|vergesslich|menschenscheu|harmoniebedürftig|pedantisch|lärmempfindlich|hochsensibel|geräuschempfindlich|wetterfühlig|kurzsichtig|unsportlich|sportlich|linkshändig|nachtaktiv|musikalisch|handwerklich {word}|perfektionistisch|penibel|geizig|sparsam|eitel|faul|zwanghaft)>",
        "ich (kann|konnte) [{adv}] <(schlecht|nicht gut|gut|super|nicht) (mit {any} umgehen|nein sagen|kochen|schwimmen|rechnen|autofahren|auto fahren|allein sein|zuhören|vor leuten sprechen)>",
      ],
    },
    // Relatives, whatever they do, have or are
    {
      fact: "family.{relative}",
      single: false,
      isGiven: true,
      never: "chef|chefin",
      says: [
        `${MY_ANY} [{rank}] <{relative} [(,|im alter von|mit)] ${AGED} [jahre|jahren|monate|monaten|wochen] [alt]> {end}`,
        `${MY_ANY} [{rank}] <{relative} ${AGED} [jahre|monate|wochen] [alt]> ,`,
        `${MY_ANY} <({age}|{num}) (jahre|monate|wochen) alte* [{word}] {relative}>`,
        `${MY_ANY} <{age}-(jährige|jähriger|jährigen|jähriges) {relative}>`,
        `${MY_ANY} <(zweijährige*|dreijährige*|vierjährige*|fünfjährige*|sechsjährige*|siebenjährige*|achtjährige*|neunjährige*|zehnjährige*|demente*|autistische*|hochbegabte*|pubertierende*|pflegebedürftige*|blinde*|verstorbene*|vegane*|vegetarische*|schwangere*) {relative}>`,
        `${MY_ANY} <[{rank}] {relative} mit ({ailment}|adhs|autismus|down-syndrom|demenz|pflegegrad) [{any}]>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|überlegen|wollen|möchten|planen|suchen|streiten|gestritten|diskutieren|fragen|fahren|fliegen|brauchen|kommen`,
      says: [`${MY} [{rank}] {relative} und ich <{word} {any}>`],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        `${MY} [{rank}] <{relative} (ist|sind) [{now}] [beide|alle|alle schon|beide schon|erst|gerade|zusammen|inzwischen] ${AGED} [jahre|jahr|monate] [alt]> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind) beide [schon] [über|um die|fast] {age}> [{any}]`,
        `${MY} [{rank}] <{relative} (wird|werden|hat|feiert) .. (geburtstag|{age} [jahre] [alt])> {end}`,
        `${MY} [{rank}] <{relative} (ist|sind) [halb] (deutsch*|türkisch*|italienisch*|polnisch*|russisch*|ukrainisch*|syrisch*|kroatisch*|griechisch*|spanisch*|brasilianisch*|vietnamesisch*|halb*) [{any}]>`,
        `${MY} [{rank}] <{relative} (ist|sind) .. aus {any} (gekommen|geflohen|geflüchtet|eingewandert|zugewandert|ausgewandert|hergezogen|hierhergezogen)>`,
        `${MY} [{rank}] <{relative} (ist|sind) .. (vor {word} {word}|letztes jahr|letzten {word}|dieses jahr) {any} (gekommen|geflohen|geflüchtet|eingewandert|ausgewandert)>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|nicht|sich|mich|mir|uns|dich|euch|immer|ständig|dauernd|wieder|nur|so|zu|gar|ja|und|oder|kann|muss|soll|sollte|darf|wollte|braucht|bräuchte|wünscht|hilft|streitet|schreit|nervt|stört|ärgert|ist`,
      says: [
        `${MY} [{rank}] <{relative} (*t|haben) [{now}] (ein|eine|einen|n|ne|nen|kein|keine|keinen|am|an|in|im|bei|beim|auf|seit|für|als|zwei|drei|vier|mit|gern|gerne|viel) {any}>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "ich bin <[das|der|die] (jüngste|älteste|mittlere|einzige) von {any}>",
        "ich bin <(einzelkind|das mittlere kind|zwilling|halbwaise|waise|adoptiert|pflegekind|scheidungskind) [{any}]>",
        "die kinder <(sind|leben|wohnen) {any} (bei mir|bei uns|bei ihrer mutter|bei ihrem vater|beim vater|bei der mutter|bei meinem ex|bei meiner ex)>",
        "(ich|wir) <(habe|hab|haben) [{now}] (kein|keine) (kinder|kind|geschwister|familie|eltern|partner|freundin|freund) [mehr]> {end}",
        "wir sind <(zu|mit) [{num}|zweit|dritt|viert|fünft|sechst|siebt|acht] [{any}] (daheim|zuhause|zu hause|im haushalt)>",
        "wir sind <(eine|ein) .. (familie|haushalt|patchworkfamilie|großfamilie|regenbogenfamilie) [{any}]>",
        "<wir wohnen zu (zweit|dritt|viert|fünft|sechst|siebt)> [{any}]",
      ],
    },
    {
      fact: "family.note",
      single: false,
      begins: "statement",
      says: [
        "<(zwei|drei|vier|2|3|4) [{word}] (kinder|kids|jungs|mädchen|mädels|söhne|töchter) [(zwischen|im alter|mit) {any}]> {end}",
      ],
    },
    // Diets
    {
      fact: "food.diet",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(ernähre|ernähr|ernähren) (mich|uns) {any}>",
        "(ich|wir) <(esse|ess|essen|koche|koch|kochen) [daheim|zuhause|zu hause] [{now}] [{since}] [{now}] [daheim|zuhause|zu hause] [{adv}] {diet} [{any}]>",
        "(ich|wir) <(mache|mach|machen) [{now}] [{since}] [{now}] (keto|low carb|intervallfasten|heilfasten|paleo|weight watchers|eine diät|ne diät|diät) [{any}]>",
        "(ich|wir) (versuche|versuch|versuchen) [{now}] [{since}] <[{now}] (weniger|mehr|kein|keine|keinen|auf) {any} (essen|verzichten|trinken)>",
        "<{thing} (esse|ess|essen|trinke|trink|trinken) (ich|wir) .. (nicht|nie|nicht mehr|keinen mehr|keine mehr|kein mehr|nix)> {end}",
        "(ich|wir) <(darf|kann|soll) [{now}] [{since}] (kein|keine|keinen) {any} (essen|trinken|zu mir nehmen)>",
        "(ich|wir) (darf|kann|vertrage|vertrag) [{now}] [{since}] <(kein|keine|keinen) {thing} [mehr]> {end}",
        "ich <(habe|hab) [{recent}] {any} (auf vegan|auf vegetarisch|auf pflanzlich*|auf low carb|meine ernährung) [{word}] umgestellt>",
      ],
    },
    // Likes and dislikes
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "ich bin [{now}] [{adv}] kein [{adv}] [großer|riesen|riesiger|besonderer] (fan|freund|liebhaber) (von|vom|der|des) {thing}",
        "ich bin [{now}] [{adv}] kein <{word}(fan|mensch|typ|freund|esser|trinker|tänzer|gänger)> {end}",
        "{thing} (ist|sind) [{adv}] (nicht so|nicht wirklich|nicht unbedingt|nicht gerade|nicht) (mein ding|meins|mein fall|mein geschmack)",
        "ich (hab's|habs|habe es|hab es) [{adv}] nicht so mit {thing}",
        "ich kann [{adv}] mit {thing} [{adv}] (nichts|nix|wenig|nicht viel) anfangen",
        "(mir|uns) (schmeckt|schmecken|gefällt|gefallen) {thing} [{adv}] nicht {end}",
        "(mir|uns) (schmeckt|schmecken|gefällt|gefallen) [{adv}] (kein|keine) {thing}",
        "ich (hab|habe) [{adv}] (eine|ne) abneigung gegen {thing}",
        "ich mag [{adv}] {thing} [{adv}] nicht {end}",
        "{thing} (ist|sind) mir [{adv}] (zuwider|ein gräuel|zu anstrengend|zu laut)",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "(mich|uns) (interessiert|interessieren|fasziniert|faszinieren|begeistert|begeistern) [{adv}] {thing} [{adv}]",
        "(am liebsten|am allerliebsten|besonders gern|besonders gerne|sehr gerne|sehr gern|gerne|gern) (schau|schaue|guck|gucke|hör|höre|les|lese|ess|esse|trink|trinke|koch|koche|back|backe|spiel|spiele|mag) ich {thing}",
        "(ich|wir) (höre|hör|hören|lese|les|lesen|schaue|schau|schauen|gucke|guck) [{now}] [{adv}] (viel|oft|am liebsten|fast nur|hauptsächlich|nur) {thing}",
        "(ich|wir) (höre|hör|lese|les|schaue|schau|gucke|guck|esse|ess|trinke|trink|mag) [{now}] am liebsten {thing} [{any}]",
        "(ich|wir) (bin|sind) [{now}] [{adv}] (ein|eine|n|ne) [{adv}] [totaler|totale|großer|große|riesiger|riesige|riesen|absoluter|absolute|echter|echte|leidenschaftlicher|leidenschaftliche] fan (von|vom|der|des) {thing}",
        "(mir|uns) (gefällt|gefallen|schmeckt|schmecken) [{adv}] (am besten|besonders|besonders gut|sehr gut) {thing}",
        "(meine|mein) (leidenschaft|große liebe|große leidenschaft|größte leidenschaft) (ist|gilt|sind) {thing}",
        "ich (bin|hab|habe) [{now}] [{adv}] [ein|eine] <(faible|schwäche|vorliebe|großes faible|große schwäche) für {any}>",
        "ich (habe|hab) [{now}] [{since}] {thing} für mich entdeckt",
      ],
    },
    // Origins
    {
      fact: "location.comes_from",
      says: [
        "(ich|wir) (bin|sind) [{now}] <(in|im|auf|bei) {any}> (aufgewachsen|groß geworden|großgeworden|geboren)",
        "(ich|wir) (bin|sind) [{now}] {any} aus [der|dem|den] {place} [hierher|nach {word}] (gekommen|geflohen|geflüchtet|hergezogen|eingewandert)",
        "(ich|wir) (komme|komm|kommen|stamme|stammen|bin|sind) [{now}] [{adv}] aus <(der nähe|der gegend|der ecke|dem raum|einem dorf|einer kleinstadt|nem dorf|ner kleinstadt|einem kleinen {word}|nem kleinen {word}|einer kleinen {word}) {any}>",
        "(meine|unsere) (heimat|heimatstadt|eigentliche heimat|alte heimat) (ist|liegt) [in] {place}",
      ],
    },
    {
      fact: "location.comes_from",
      single: false,
      says: [
        "ich bin [{now}] <(halb {word} , halb {word}|halb {word} und halb {word}|halb {word} halb {word}|halb {word})>",
        "ich habe [{now}] <{word} wurzeln>",
        "ich habe [{now}] <einen {word} (migrationshintergrund|pass)>",
        "ich habe [{now}] <(türkische|polnische|italienische|russische|kroatische|syrische|ukrainische|griechische|arabische|vietnamesische|deutsche|österreichische|schweizer) (wurzeln|eltern|staatsangehörigkeit|staatsbürgerschaft) [{any}]>",
        "ich bin [{now}] <(schwabe|schwäbin|bayer|bayerin|sachse|sächsin|franke|fränkin|hesse|hessin|rheinländer*|österreicher*|schweizer*|berliner*|wiener*|hamburger*|kölner*)> (und|aber)",
      ],
    },
    {
      fact: "language.speaks",
      single: false,
      says: ["(ich|wir) <(spreche|sprech|sprechen|rede|red|kann|verstehe|versteh) .. {lang} [{any}]>"],
    },
    {
      fact: "health.note",
      single: false,
      never: PASSING,
      says: [
        "<(bei uns|bei mir) in der familie (haben|hat|gibt es|gibt's|liegt) {any}>",
        "(ich|wir) <(habe|hab) [{now}] [{since}] (probleme|stress|schmerzen|beschwerden) (mit|im|in|am) (meinem|meiner|dem|der|meinen|den) (rücken|knie|knien|schulter|schultern|magen|darm|haut|schilddrüse|hüfte|nacken|herz|gelenken|zähnen|augen|ohr) [{any}]>",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) (schreibe|schreib|schreiben|mache|mach) [{now}] [{since}] [{now}] [an] (meine|meinen|meiner|mein|eine|einen|ne|die|unsere) <(masterarbeit|bachelorarbeit|doktorarbeit|diss|dissertation|hausarbeit|facharbeit|seminararbeit|abschlussarbeit|diplomarbeit|technikerarbeit|projektarbeit|thesis|bachelorthesis|masterthesis|vwa) [{any}]>",
        "(ich|wir) (mache|mach|machen|absolviere) [{now}] [{since}] [{now}] <(eine|ne|meine|die) (umschulung|ausbildung|weiterbildung|lehre|fortbildung|therapieausbildung) [{any}]>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      isGiven: true,
      never: "chef|chefin",
      says: [
        `${MY_ANY} [{rank}] {relative} , (der|die|das) <{any} (ist|hat|liebt|sammelt|mag|spielt|arbeitet|wohnt|lebt|fährt|studiert|lernt|isst|trinkt|macht|leidet)>`,
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(erfahren|festgestellt|rausgefunden|herausgefunden|gemerkt|erzählt bekommen) [,] dass ich <.. (schwanger bin|{ill} bin|{ailment} habe|{ailment} hab)>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "ich bin [{now}] [{adv}] [ein|eine|n|ne] <(bekennender|bekennende|leidenschaftlicher|leidenschaftliche|begeisterter|begeisterte|eingefleischter|eingefleischte|passionierter|passionierte|fanatischer|fanatische|großer|große|absoluter|absolute|totaler|totale) {word} [{word}]> {end}",
      ],
    },
    {
      fact: "location.note",
      single: false,
      says: ["(ich|wir) <(wohne|wohn|wohnen|lebe|leb|leben) .. {age} (km|kilometer|stunden|minuten) {any}>"],
    },
    {
      fact: "religion.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) <(feiere|feier|feiern) [{now}] [{adv}] (kein|keine|keinen|nie|nur|ramadan|chanukka|opferfest|weihnachten|ostern|zuckerfest|pessach) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(ich|wir) (habe|hab|haben|bekomme|bekomm|kriege|krieg) [{now}] [nur|etwa|ca|rund|so|knapp] <{token} [euro|€|franken] (rente|netto|brutto|gehalt|einkommen|unterhalt|taschengeld|budget|im monat|monatlich|miete|schulden|ersparnisse|azubigehalt|lohn) [{any}]>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      isGiven: true,
      says: ["(mein|meine|meinen|unsere|unseren) <(zwei|drei|vier|fünf|2|3|4|5) {animal}>"],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: [
        "(bei uns|bei mir) [daheim|zuhause|zu hause|in der familie] <(trinkt|isst|raucht|mag) (keiner|niemand|jeder|keiner mehr) {any}>",
      ],
    },
    { fact: "taste.likes", single: false, never: PASSING, says: ["ich lieb [{now}] [{adv}] {thing}"] },
    {
      fact: "location.comes_from",
      says: [
        "(aufgewachsen|groß geworden) [bin ich|sind wir] [ursprünglich|eigentlich] (in|im|auf|an|bei) [der|dem] {place}",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(ich wohne|ich wohn|ich lebe|ich leb|ich bin|wir wohnen|wir leben|wir sind) [ja|übrigens|schon] [lange|längst] nicht mehr (in|im|bei|auf) {any} sondern [jetzt|inzwischen|mittlerweile] (in|im|bei|auf) {place}",
        "(ich wohne|ich wohn|ich lebe|ich leb|ich bin|wir wohnen|wir leben|wir sind) [ja|übrigens|schon] [lange|längst] nicht mehr (in|im|bei|auf) {word} , [(ich|wir)] [(bin|sind|wohne|wohn|lebe|wohnen|leben)] (jetzt|inzwischen|mittlerweile|nun|seit {word}) [(ich|wir)] (in|im|bei|auf) {place}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "[ein|eine|totaler|totale|großer|große|riesiger|riesige|absoluter|absolute] (fan|riesenfan|anhänger|anhängerin) (von|vom) {thing} bin ich",
        "(ich bin) [{now}] [ein|eine|totaler|totale|großer|große|riesiger|riesige|absoluter|absolute|echter|echte] <{word}(fan|liebhaber|liebhaberin|süchtig|fanatiker|fanatikerin)> {end}",
        "(ich bin) [{now}] [total|völlig|ganz] (verrückt nach|süchtig nach|vernarrt in) {thing}",
        "(ich fahre|ich fahr) [total|voll] (auf) {thing} ab",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "{thing} (ist|sind) [einfach|so|gar|überhaupt|echt] (nicht mein ding|nichts für mich|nicht mein fall|nicht so meins|nicht meins|mir ein graus|ein graus für mich|mir zuwider)",
        "(mir graut vor|mir graust vor|ich ekle mich vor|ich ekel mich vor) {thing}",
        "(ich halte|ich halt) {thing} nicht aus",
        "{thing} (krieg|kriege|bekomm|bekomme|bring|bringe) ich nicht runter",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      never: PASSING,
      says: [
        "<(in meiner freizeit|nebenbei|nebenher|nach feierabend|als ausgleich|zum ausgleich|als hobby|hobbymäßig|in der freizeit) {word} ich {any}>",
        "ich {word} <(in meiner freizeit|nach feierabend|als hobby|hobbymäßig|zum ausgleich) {any}>",
        "ich <(sammel|restaurier|fotografier|strick|imker|angel|kletter|töpfer|brau|häkel|bastel|sing|tanz|zeichne|zeichn|schnitze|schnitz|gärtnere|webe|filze|drechsle) [{now}] {any}>",
        "(ich|wir) <(bin|sind) [{now}] [immer] (im|in einem|in nem|in einer|in ner|beim) (chor|verein|orchester|{word}verein|{word}chor|{word}orchester|theatergruppe|band|laufgruppe|lauftreff|feuerwehr|schützenverein) [{any}]>",
        "(ich baue|ich bau|ich schreibe|ich schreib|ich entwickle|ich entwickel|ich programmiere|ich programmier|ich bastle|ich bastel|ich arbeite|ich arbeit|wir bauen|wir entwickeln) [mir|uns] (gerade|grad|grade|momentan|zurzeit|derzeit|aktuell|nebenbei|nebenher|privat|selbst|selber|seit {word}|an) [{now}] [an] (einen|eine|ein|einem|einer|nen|ne|n|nem|ner|meinen|meine|mein|meinem|meiner|unser|unseren|unsere|das|den|die) {thing}",
        "(ich renoviere|ich renovier|ich restauriere|ich restaurier|ich saniere|ich sanier|ich tischlere|ich zimmere|ich züchte|wir renovieren|wir sanieren|wir restaurieren) [{now}] [selbst|selber] (einen|eine|ein|nen|ne|n|meinen|meine|mein|unser|unseren|unsere|das|den|die) {thing}",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(vor dem schlafen|vorm schlafen|vorm einschlafen|vor dem einschlafen|nach dem aufstehen|vor dem frühstück|nach dem essen|nach der arbeit|vor der arbeit|in der mittagspause) {word} ich {any}>",
        "ich <{word} (vorm schlafen|vor dem schlafen|vorm einschlafen|nach dem aufstehen|vor dem frühstück|nach der arbeit|in der mittagspause) [immer] {any}>",
        "(ich|wir) <(les|lese|schreibe|schreib|mach|mache|koche|koch|trink|trinke|geh|gehe|lauf|laufe|hör|höre) (dann|danach) (erstmal|immer|meistens) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|hätte|gerne|gern|fehler|problem*|verkauft|verschenkt|weggegeben|abgegeben|gehabt|geliehen`,
      says: [
        "(ich habe|ich hab|wir haben|ich besitze|ich nutze|ich nutz|ich benutze|ich benutz|ich fotografiere mit|ich spiele auf) [{now}] [{since}] [noch|zuhause|daheim|hier] [einen|eine|ein|einer|einem|nen|ne|n|ner|nem|den|die|das] <[alte|alten|altes|neue|neuen|neues|gebrauchte|gebrauchten|kleine|kleinen] {make} [{any}]>",
        "(mein|meine|unser|unsere) (auto|wagen|rad|fahrrad|handy|laptop|rechner|kamera|drucker|roller|motorrad|moped|bus|camper|nähmaschine|gitarre|klavier) (ist|war mal) (ein|eine|n|ne|der|die|das) {thing}",
      ],
    },
    {
      fact: "possession.drives",
      never: PASSING,
      says: [
        "(ich fahre|ich fahr|wir fahren) [{now}] [{since}] [immer noch] [einen|ein|eine|nen|ne|n|den|die] <[alten|alte|neuen|kleinen] {make} [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(ich bin|wir sind) [{now}] [gläubige|gläubiger|praktizierende|praktizierender|überzeugte|überzeugter] <(zeuge jehovas|zeugin jehovas|zeugen jehovas|baptist|baptistin|mennonit|mennonitin|mormone|mormonin|buddhist|buddhistin|hindu|jude|jüdin|christ|christin|muslim|muslima|muslimin|alevit|alevitin|atheist|atheistin|agnostiker|agnostikerin|katholik|katholikin|protestant|protestantin|orthodox|sikh|quäker|quäkerin|adventist|adventistin)> [{any}]",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      says: [
        "(ich bin) [{now}] [leider|eben|halt|halt so ein|ein|eine] <(linkshänder|linkshänderin|rechtshänder|rechtshänderin|beidhänder|nachteule|frühaufsteher|frühaufsteherin|langschläfer|langschläferin|morgenmuffel|einzelkind|brillenträger|brillenträgerin|nichtraucher|nichtraucherin|raucher|raucherin|hochsensibel|introvertiert|extrovertiert|schüchtern|perfektionist|perfektionistin|nachtmensch|morgenmensch|technikmuffel) [{any}]>",
        "(ich bin) [{now}] <({number} (groß|meter|cm|zentimeter|m) [{any}]|{word} meter {any})>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [`(mein|meine|unser|unsere) {pet} {token} ${PET_DOES}`],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        `(mein|meine|unser|unsere) {relative} {token} (wird|geht|kommt|hat|ist|heiratet|feiert|möchte|spielt|lernt|studiert|wohnt|zieht|will|macht|fängt|liebt|hasst|schläft|isst)`,
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:bitte|hallo|hey|ok|okay|so|also|ach|nun|jetzt|und),? )+(?<what>(?:kannst|könntest|würdest|können|könnten|du|ich|mir|es|vergiss|lösch|lösche|streich|streiche|entferne|entfern|tilge|nimm|merk|merke|behalte|speicher|speichere|hör)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:(?:kannst|könntest|würdest) du|du (?:kannst|darfst|sollst|musst|solltest)|könnten sie|können sie)(?: bitte| mal| jetzt| ruhig)* vergessen,? (?<what>(?:dass|wo|wie|was|wer|wann|woher|für wen|bei wem|welche[mnrs]?|wogegen|als was)\\b.+)$",
      means: "vergiss, {what}",
    },
    {
      says: "^(?:(?:kannst|könntest|würdest) du|du (?:kannst|darfst|sollst|musst|solltest)|könnten sie|können sie)(?: bitte| mal| jetzt| ruhig)* (?:aus deinem (?:gedächtnis|speicher) )?(?:löschen|streichen|entfernen),? (?<what>(?:dass|wo|wie|was|wer)\\b.+)$",
      means: "vergiss, {what}",
    },
    {
      says: "^(?:(?:kannst|könntest|würdest) du|du (?:kannst|darfst|sollst|musst|solltest)|könnten sie|können sie)(?: bitte| mal| jetzt| ruhig)* (?<what>.+?)(?: aus deinem (?:gedächtnis|speicher))?(?: bitte| jetzt)? (?:vergessen|löschen|streichen)$",
      means: "vergiss {what}",
    },
    { says: "^(?:vergessen sie|vergesst)(?: bitte)?,? (?<what>.+)$", means: "vergiss {what}" },
    {
      says: "^(?:ich (?:möchte|will|hätte gerne?|würde gerne?|wünsche mir)|mir wäre(?: es)? lieb(?:er)?|es wäre (?:gut|schön|nett|mir lieb)),? (?:dass|wenn) du(?: bitte)? (?<what>.+?) (?:vergisst|vergessen würdest|löschst|löschen würdest)$",
      means: "vergiss {what}",
    },
    {
      says: "^(?:ich (?:möchte|will|hätte gerne?|würde gerne?|wünsche mir)|mir wäre(?: es)? lieb(?:er)?|es wäre (?:gut|schön|nett|mir lieb)),? (?:dass|wenn) du(?: bitte)? (?:vergisst|löschst),? (?<what>.+)$",
      means: "vergiss, {what}",
    },
    {
      says: "^(?:du (?:sollst|solltest|musst|brauchst|darfst)|ich (?:möchte|will) nicht,? dass du|mir wäre(?: es)? lieber,? (?:wenn|dass) du)(?: dir)? (?:das )?(?:nicht )?(?:mehr |länger )?(?:zu )?(?:wissen|weißt|merken|merkst|behalten|behältst|speichern|speicherst),? (?<what>(?:dass|wo|wie|was|wer)\\b.+)$",
      means: "vergiss, {what}",
    },
    {
      says: "^(?:ich (?:möchte|will) nicht,? dass du|mir wäre(?: es)? lieber,? (?:wenn|dass) du)(?: dir)? (?<what>.+?) (?:nicht )?(?:weißt|merkst|behältst|speicherst)$",
      means: "vergiss {what}",
    },
    { says: "^merke? dir (?<what>.+?) nicht (?:mehr|länger)$", means: "vergiss {what}" },
    { says: "^merke? dir nicht (?:mehr|länger)?,? ?(?<what>.+)$", means: "vergiss, {what}" },
    { says: "^(?:behalte|speichere?) (?<what>.+?) nicht(?: mehr| länger)?$", means: "vergiss {what}" },
    {
      says: "^(?:vergiss|lösche?|entferne?|streiche?)(?: bitte)? (?:alles|das),? was du (?:über|von) (?<what>.+?) (?:weißt|weisst|gespeichert hast|gemerkt hast)$",
      means: "vergiss alles über {what}",
    },
    {
      says: "^(?:lösche?|streiche?|entferne?|tilge)(?: bitte)?(?: aus deinem (?:gedächtnis|speicher))?,? (?<what>(?:dass|wo ich|wie|was ich|wer|bei wem|für wen)\\b.+)$",
      means: "vergiss, {what}",
    },
    {
      says: "^(?:lösche?|streiche?|entferne?|tilge|nimm|vergiss)(?: bitte)? (?<what>.+?) aus (?:deinem|dem) (?:gedächtnis|speicher|kopf)(?: heraus| raus)?$",
      means: "vergiss {what}",
    },
    {
      says: "^(?:lösche?|streiche?|entferne?|tilge)(?: bitte)? (?<what>(?:mein|meine|meinen|unser|unsere|unseren|den namen|den vornamen) .+)$",
      means: "vergiss {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>(?:vergiss|lösche?|streiche?|entferne?)\\b.+[^\\s,]),? (?:bitte|danke|wieder|für immer|ganz|komplett|wenn du kannst)$",
      means: "{what}",
    },
    { says: "^vergiss(?: bitte| wieder)+,? (?<what>.+)$", means: "vergiss, {what}" },
  ],
  forgetAll:
    "^(?:bitte )?(?:vergiss|lösche?)(?: bitte)? (?:alles|mich|(?:dein|das)(?: ganzes| ganze)? gedächtnis)(?:,? was (?:du (?:über mich |von mir )?(?:weißt|gespeichert hast|gelernt hast)|ich (?:dir )?(?:gesagt|erzählt) habe)| über mich)?$",
  forgetFigures:
    "\\b(?:mal|für) (?:kurz|(?:einen|nen|'nen) (?:moment|augenblick)|eine (?:sekunde|minute)|heute|heute abend|jetzt|diesmal)\\b|\\b(?:kurz mal|für einen|einen moment lang|ausnahmsweise)\\b|\\b(?:lass|lasst|lassen) (?:uns|sie uns)\\b.*\\bvergessen\\b|\\b(?:angenommen|stell dir vor|nehmen wir an)\\b|\\b(?:ich|wir|er|sie|man) (?:\\p{L}+ )?vergess\\w*|\\bvergesse\\b|\\bnie(?:mals)? (?:\\p{L}+ ){0,4}vergess\\w*",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "wo (ich|wir) (wohne|wohnen|lebe|leben|zu hause bin|zuhause bin)",
        "(meinen|meine|mein|unseren|unsere) (wohnort|adresse|anschrift|wohnadresse|stadt)",
        "in welcher stadt (ich|wir) (wohne|lebe|wohnen|leben)",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "wo (ich|wir) (arbeite|arbeiten)",
        "(für|bei) wem ich arbeite",
        "für wen ich arbeite",
        "bei welcher firma ich arbeite",
        "(meinen|meine|mein) (arbeitgeber|firma|arbeitsstelle|arbeitsplatz)",
      ],
    },
    {
      fact: "work.works_as",
      says: ["was ich [beruflich|von beruf] (mache|arbeite|bin)", "als was ich arbeite", "(meinen|mein) (beruf|job)"],
    },
    {
      fact: "identity.name",
      says: ["(meinen|mein) [vollen|ganzen] (namen|name|vornamen|nachnamen)", "wie ich (heiße|heisse)"],
    },
    {
      fact: "identity.birthday",
      says: ["(meinen|mein) (geburtstag|geburtsdatum)", "wann ich (geboren bin|geburtstag habe|geboren wurde)"],
    },
    { fact: "identity.age", says: ["wie alt ich bin", "mein alter"] },
    { fact: "location.comes_from", says: ["woher ich (komme|stamme|bin)"] },
    { fact: "location.born_in", says: ["wo ich geboren (bin|wurde)", "meinen geburtsort"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(den|der) (namen|name|vornamen) (meiner|meines|meinem|unserer|unseres|von meinem|von meiner) {relative}[s|es|n|en]",
        "wie (mein|meine|unser|unsere) {relative} (heißt|heisst)",
        "wer (mein|meine|unser|unsere) {relative} ist",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "(den|der) (namen|name) (meiner|meines|meinem|unserer|unseres|von meinem|von meiner) {pet}[s|es|n|en]",
        "wie (mein|meine|unser|unsere) {pet} (heißt|heisst)",
      ],
    },
    { fact: "pets.{pet}", says: ["(meinen|meine|mein|unseren|unsere|unser) {pet}[en]"] },
    { fact: "family.{relative}", says: ["(meinen|meine|mein|unseren|unsere|unser) {relative}[en]"] },
    { fact: "health.allergic_to", says: ["wogegen ich allergisch bin", "meine (allergie|allergien)"] },
    {
      fact: "food.diet",
      says: ["(was|dass) ich [nicht] (esse|trinke)", "meine (ernährung|diät)", "wie ich mich ernähre"],
    },
    { fact: "hobby.plays", says: ["welches instrument ich spiele", "mein instrument"] },
    { fact: "possession.drives", says: ["(was|welches auto) ich fahre", "mein auto"] },
    { fact: "language.speaks", says: ["welche sprachen ich spreche", "meine sprachen"] },
  ],
  forgetKinds: {
    health:
      "gesundheit|gesundheitsdaten|krankheiten|krankengeschichte|gesundheitlichen daten|gesundheitszustand|beschwerden",
    pets: "haustiere|tiere",
    family: "familie|verwandten|verwandtschaft|angehörigen",
    people: "freunde|kollegen|bekannten",
    work: "arbeit|berufsleben|karriere",
    study: "ausbildung|studium|bildung",
    taste: "vorlieben|abneigungen|geschmack|vorlieben und abneigungen",
    food: "essgewohnheiten|essen",
    hobby: "hobbys|hobbies|interessen|freizeit",
    habit: "gewohnheiten",
    plan: "pläne",
    possession: "besitz|sachen",
    finance: "finanzen|geld|finanziellen daten",
    religion: "religion|glauben",
    politics: "politische meinung|politik",
    identity: "persönlichen daten|daten zur person",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:ich|wir) )?(?:habe|hab|haben) (?:\p{L}+ ){0,2}?(?:mein\p{L}*|unser\p{L}*|das|den|die) (?:alten? )?(?<what>[^,;]+?) (?:verkauft|abgegeben|verschrottet|verschenkt)(?:,? (?:und|dafür)(?: (?:habe|hab|haben|fahre|fahren|ich|wir|mir|uns|jetzt|nun|dafür|stattdessen))* (?<next>[^,;]+?)(?: (?:gekauft|geholt|angeschafft|zugelegt|bestellt))?)?(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:mein\p{L}*|unser\p{L}*|das|den|die) (?:alten? )?(?<what>[^,;]+?) (?:habe|hab|haben) (?:ich|wir) (?:\p{L}+ ){0,3}?(?:verkauft|abgegeben|verschrottet|verschenkt)(?:,? (?:und|dafür)(?: (?:habe|hab|haben|fahre|fahren|ich|wir|mir|uns|jetzt|nun|dafür|stattdessen))* (?<next>[^,;]+?)(?: (?:gekauft|geholt|angeschafft|zugelegt|bestellt))?)?(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:ich|wir) )?(?:habe|hab|haben) (?:\p{L}+ ){0,2}?(?:(?:mein\p{L}*|unser\p{L}*|das|den|die) )?(?<what>[^,;]+?) gegen (?<next>[^,;]+?) (?:ein)?getauscht`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:(?:ich|wir) )?(?:bin|sind) (?:\p{L}+ ){0,3}?(?:von|aus) (?<what>[^,;]+?) (?:nach|zu|zur|zum) (?<next>[^,;]+?) (?:gezogen|umgezogen|übersiedelt|gewechselt|gegangen)`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:ich|wir) )?(?:habe|hab|haben) (?:\p{L}+ ){0,3}?(?:von )?(?<what>[^,;]+?) (?:zu|zur|zum|für) (?<next>[^,;]+?) (?:gewechselt|verlassen)`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?:\p{L}+ ){0,2}?(?<what>[^,;]+?) verlassen und (?:(?:ich|arbeite|fange|bin|wohne|lebe|jetzt|nun) )*(?:bei|in) (?<next>[^,;]+?)(?: an)?$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+ und ich|ich und \p{L}+|wir|mein\p{L}* \p{L}+ und ich) (?:haben|hab) (?:uns (?:\p{L}+ ){0,4}?(?:getrennt|scheiden lassen)|(?:\p{L}+ ){0,3}?schluss gemacht|die verlobung gelöst)`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) mich (?:\p{L}+ ){0,2}?von mein\p{L}* (?:freundin|freund|frau|mann|partnerin|partner|verlobten?) (?:getrennt|scheiden lassen)|^(?:ich habe|ich hab|hab) (?:\p{L}+ ){0,2}?mit mein\p{L}* (?:freundin|freund|partnerin|partner) schluss gemacht|^(?:wir sind|ich bin) (?:\p{L}+ ){0,2}?(?:getrennt|geschieden)(?:[,;].*)?$|^(?:wir sind|ich bin) nicht mehr (?:zusammen|verheiratet|verlobt)`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?:mich )?(?:\p{L}+ ){0,2}?(?:von|mit) (?<what>[^,;]+?) (?:getrennt|schluss gemacht)`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:es ist |jetzt ist |ist )?(?:aus|schluss|vorbei) (?:mit|zwischen mir und) (?<what>[^,;]+)`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^mit (?<what>[^,;]+?) ist (?:es )?(?:\p{L}+ )?(?:aus|schluss|vorbei)`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:mit (?:dem |der )?)(?<what>[^,;]+?) (?:habe|hab) ich (?:\p{L}+ ){0,3}?(?:aufgehört|schluss gemacht)(?:,.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?:das |mein\p{L}* )?(?<what>[^,;]+?) (?:aufgegeben|an den nagel gehängt)(?:,.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?:(?:der|die|das|unser\p{L}*|mein\p{L}*) )?(?:(?:liebe|arme|alte)[rs]? )?(?<what>[^,;]+?) (?:ist|musste) (?:\p{L}+ ){0,4}?(?:gestorben|eingeschläfert (?:worden|werden)|tot|verstorben)(?:,.*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:ich|wir) (?:mag|mögen|liebe|lieben|höre|schaue) (?<what>[^,;]+?) (?:(?:eigentlich|gar|überhaupt|einfach|leider|inzwischen|mittlerweile|jetzt|schon lange|so) )*nicht mehr(?:[,; ].*)?$`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?<what>[^,;]+?) (?:mag|liebe|esse|trinke|höre|schaue) ich (?:\p{L}+ ){0,3}?nicht mehr(?:[,; ].*)?$`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?<what>[^,;]+?) (?:schmeckt|schmecken|gefällt|gefallen) mir (?:\p{L}+ ){0,3}?nicht mehr(?:[,; ].*)?$`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?:inzwischen |jetzt |mittlerweile )?(?:mir )?(?:schmeckt|schmecken|gefällt|gefallen) (?:mir )?(?<what>[^,;]+?) (?:\p{L}+ ){0,2}?nicht mehr(?:[,; ].*)?$`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?:ich )?kann (?<what>[^,;]+?) nicht mehr (?:sehen|riechen|hören|ausstehen|leiden|ertragen|essen)`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^früher (?:habe|hab) ich (?<what>[^,;]+?) (?:sehr |total |so )?(?:geliebt|gemocht|gern\p{L}* (?:gegessen|gehört|getrunken|gemacht|gespielt|geschaut))[,;]? (?:.* )?(?:nicht mehr|aber|jetzt|heute|inzwischen|mittlerweile)\b`,
      isWhole: true,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^früher (?:mochte|liebte) ich (?<what>[^,;]+?)[,;] (?:.* )?(?:nicht mehr|aber|jetzt|heute|inzwischen|mittlerweile)\b`,
      isWhole: true,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?:\p{L}+ ){0,2}?(?:die lust|den spaß|die freude|das interesse) (?:an|am|auf) (?<what>[^,;]+?) verloren`,
      means: "ich mag {what}",
    },
    {
      says: String.raw`^(?:inzwischen|mittlerweile|jetzt|heute|neuerdings) (?:mag|liebe|esse|trinke|höre) ich (?<what>[^,;]+?)(?: (?:doch|richtig|sehr|total|gern\p{L}*|wirklich|sogar))*$`,
      means: "ich mag {what} nicht",
    },
    {
      says: String.raw`^ich (?:mag|liebe|esse|trinke|höre) (?<what>[^,;]+?) (?:jetzt|inzwischen|mittlerweile|neuerdings|nun)(?: (?:doch|richtig|sehr|total|gern\p{L}*|wirklich|sogar))*$`,
      means: "ich mag {what} nicht",
    },
    {
      says: String.raw`^(?<what>[^,;]+?) (?:mag|liebe|esse|trinke|höre) ich (?:(?:jetzt|inzwischen|mittlerweile|neuerdings|nun))(?: (?:doch|richtig|sehr|total|gern\p{L}*|wirklich|sogar))*$`,
      means: "ich mag {what} nicht",
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?:\p{L}+ ){0,2}?(?:gefallen|geschmack|spaß) an (?<what>[^,;]+?) gefunden`,
      means: "ich mag {what} nicht",
    },
    {
      says: String.raw`^(?:ich habe|ich hab|hab) (?<what>[^,;]+?) (?:\p{L}+ ){0,2}?(?:lieben|mögen|schätzen) gelernt`,
      means: "ich mag {what} nicht",
    },
    {
      says: "^(?:ich habe|wir haben|hab|habe) (?:gerade |endlich |jetzt |gestern )?(?:mein|meine|meinen|unser|unsere|unseren|das|den|die) (?:alten? )?(?<what>[^,]+?) (?:verkauft|abgegeben|verschrottet|verschenkt|eingetauscht)(?:,.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^(?:mein|meine|meinen|unser|unsere|unseren|das|den|die) (?:alten? )?(?<what>[^,]+?) (?:habe ich|haben wir|hab ich) (?:\\p{L}+ )?(?:verkauft|abgegeben|verschrottet|verschenkt)(?:,.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^(?:ich habe|ich hab|wir haben) (?:\\p{L}+ )?(?:mit (?:dem|der) )(?<what>[^,]+?) (?:aufgehört|aufgegeben)(?:,.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: "^(?:(?:mein|meine|unser|unsere) )?(?<what>[^,]+?) ist (?:\\p{L}+ ){0,4}(?:gestorben|eingeschläfert worden|tot)(?:,.*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^ich arbeite (?:jetzt |inzwischen )?nicht mehr bei (?<where>[^,]+?), sondern (?:jetzt )?bei (?<next>[^,]+)$",
      isWhole: true,
      means: "ich arbeite bei {where}",
      starts: "ich arbeite bei {next}",
    },
    {
      says: "^ich habe bei (?<where>[^,]+?) (?:aufgehört|gekündigt) und (?:bin|arbeite|fange)(?: jetzt| nun)? bei (?<next>[^,]+?)(?: an)?$",
      isWhole: true,
      means: "ich arbeite bei {where}",
      starts: "ich arbeite bei {next}",
    },
    {
      says: "^ich bin (?:jetzt )?keine? (?<where>[^,]+?) mehr, sondern (?:jetzt )?(?<next>[^,]+)$",
      isWhole: true,
      means: "ich bin {where}",
      starts: "ich bin {next}",
    },
    {
      says: "^(?:ich habe|hab|habe) (?:gerade |endlich |jetzt )?(?:mein|meine|meinen|das|den|die) (?:studium|abschluss|bachelor|master|ausbildung|lehre|doktorarbeit|diplom)(?: gerade| endlich| jetzt)? (?:abgeschlossen|beendet|fertig|geschafft|gemacht|in der tasche)",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?<who>ich|wir) (?<rest>wohnen?|leben?|arbeiten?) (?:jetzt |inzwischen |mittlerweile )?nicht mehr (?<what>.+)$",
      means: "{who} {rest} {what}",
    },
    { says: "^(?<who>ich|wir) (?<verb>mag|mögen|liebe|lieben) (?<what>.+?) nicht mehr$", means: "{who} {verb} {what}" },
    {
      says: "^(?<who>ich|wir) (?<verb>mag|mögen|esse|trinke) kein(?:e|en)? (?<what>.+?) mehr$",
      means: "{who} mag {what}",
    },
    { says: "^ich bin nicht mehr (?<what>.+)$", means: "ich bin {what}" },
    { says: "^ich bin kein(?:e)? (?<what>.+?) mehr$", means: "ich bin {what}" },
    {
      says: "^ich habe (?:meinen job |meine stelle )?bei (?<where>.+?) (?:gekündigt|aufgehört)$",
      means: "ich arbeite bei {where}",
    },
  ],
  slots: {
    notNames:
      "deutscher|deutsche|österreicher|schweizer|türke|franzose|italiener|vegan|vegetarier|müde|krank|froh|hier|da|nicht|sehr|der|die|das|ein|eine|mein|falsch|schwer|lang|kurz|morgen|heute|leider|lehrer|lehrerin|jahre|student|studentin|rentner|rentnerin|vater|mutter|meinung|ansicht|meister|chef|neue|gestern|single|christ|muslim|bruder|schwester|sohn|tochter|junge|mädchen|bub|kind|kinder|opa|oma|onkel|tante|cousin|cousine|neffe|nichte|enkel|hund|kater|katze|deutschland|in|aus|auf|von|bei|im",
    notPlaces:
      "angst|frieden|ruhe|hoffnung|rente|ordnung|eile|untermiete|miete|wg|scheidung|trennung|der|die|das|einer|einem|meiner|meinem|wirklichkeit|elternzeit|teilzeit|vollzeit|ausbildung|behandlung|therapie|urlaub|armut|liebe|haus|hause|wohnung|python|java|linux|windows|sünde|versuchung",
    notThings:
      "überhaupt|gar|wirklich|echt|total|nicht|es|das|dies|dieses|diese|dich|dir|sie|ihn|ihm|ihr|wie|was|wenn|dass|ob|du|ich|wir|mich|mir|man|etwas|nichts|alles|so|da|dort|hier|sein|ihre|deine|dein|deinen|zu|mit|gerade|immer|noch|nur|lieber|mehr",
    nameParticles: "von|van|der|den|de|zu|zur|am|an|im|ob|bei|la|le|da|di|dos|al|el|und|bin",
    valueEnds:
      "weil|denn|da ich|damit|obwohl|aber|sondern|und ich|und wir|und mein|und meine|und arbeite|und wohne|und lebe|und habe|und bin|und suche|und mag|und spiele|seit|seitdem|zurzeit|momentan|derzeit|aktuell|gerade|übrigens|sehr|total|über alles|wirklich|nicht|wenn|als ich|wo|welche|oder so|bitte|gezogen|geboren|jahre alt|zusammen mit|auch|mehr als|nämlich|leider|halt|eben|ja|wobei|während|sehr gerne|sehr gern|gerne|gern",
    emptyValues:
      "das|es|dich|dir|sie|ihn|nichts|alles|etwas|hier|da|dort|so|gut|mehr|zu hause|zuhause|viel|zeit|lust|recht|angst|hunger|durst|frage|problem|idee|ahnung|urlaub|heute|morgen|zwei|drei|musik|arbeit|nachts|lange|rolle|mit|ein|eine|einen|leute",
    narrows: "vor allem|hauptsächlich|besonders|meistens|meist|überwiegend|speziell|am liebsten|insbesondere",
    kinds: "farbe|essen|musik|getränk|film|buch|band|lied|spiel|tier|sport|trinken|essen|spielen|hören|lesen|schauen",
    joins: "und|oder|&|sowie",
    lists: {
      passage:
        "titel|satz|sätze|sätzen|absatz|absätze|version|fassung|text|einleitung|entwurf|zusammenfassung|antwort|vorschlag|variante|überschrift|formulierung",
      make: MAKES,
      business:
        "bäckerei|konditorei|imbiss|restaurant|gaststätte|weinbar|laden|buchladen|blumenladen|bioladen|dorfladen|online-shop|onlineshop|shop|friseursalon|salon|kosmetikstudio|nagelstudio|tattoostudio|fotostudio|yogastudio|kanzlei|agentur|werbeagentur|firma|betrieb|malerbetrieb|handwerksbetrieb|werkstatt|autowerkstatt|fahrradwerkstatt|schreinerei|tischlerei|schlosserei|gärtnerei|metzgerei|fleischerei|reitstall|fahrschule|musikschule|tanzschule|sprachschule|bauernhof|weingut|brauerei|imkerei|kanal|verlag|startup|start-up|foodtruck|reinigung|spedition|taxiunternehmen",
      num: "ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|*zehn|zwanzig|*zwanzig|*dreißig|dreissig|*vierzig|*fünfzig|*sechzig|*siebzig|*achtzig|*neunzig|hundert|*hundert|tausend|*tausend|anderthalb|eineinhalb",
      faith:
        "katholisch|evangelisch|reformiert|jüdisch|muslimisch|alevitisch|orthodox|freikirchlich|buddhistisch|hinduistisch|konfessionslos|gläubig|religiös|atheistisch|römisch-katholisch|protestantisch|pietistisch|ungläubig",
      lang: "deutsch|englisch|französisch|spanisch|italienisch|türkisch|russisch|polnisch|arabisch|kroatisch|serbisch|schweizerdeutsch|plattdeutsch|platt|niederländisch|portugiesisch|griechisch|rumänisch|ungarisch|tschechisch|japanisch|chinesisch|koreanisch|schwedisch|dänisch|farsi|kurdisch|ukrainisch|gebärdensprache|rätoromanisch|sorbisch|schwäbisch|bairisch|hebräisch",
      now: "aber gerade|aber grad|aber jetzt|aber auch|aber noch|aber seit jahren|auch noch|gerade noch|noch gerade|überwiegend|hauptsächlich|größtenteils|weitgehend|fast nur|komplett|möglichst|gerade|grad|grade|zurzeit|zur zeit|momentan|derzeit|aktuell|jetzt|nebenbei|inzwischen|mittlerweile|immer noch|noch|noch immer|schon|schon immer|auch|selbst|aber|ursprünglich|eigentlich|nämlich|übrigens|halt|ja|erst|bald|nur noch|frisch|hier|im moment",
      adv: "sehr|total|voll|echt|wirklich|so|absolut|mega|einfach|richtig|gar|überhaupt|ziemlich|besonders|besonders gern|am meisten|extrem|leider|auch|eher|riesige|tierische",
      since:
        "seit * * jahren|seit * * jahr|seit * jahren|seit * monaten|seit * wochen|seit * * monaten|seit ein paar *|seit * halben jahr|seit * jahr|seit anfang *|seit ende *|seit meiner *|seit meinem *|seit letztem *|seit letzter *|seit *|das * jahr",
      recent:
        "letzten *|letzte woche|letztes jahr|letztes wochenende|vor kurzem|neulich|gestern|kürzlich|endlich|vor * *|diese woche|diesen monat|heute|im *|gerade erst",
      rank: "beiden|zwei|drei|vier|großen|kleinen|lieben|älteren|jüngeren|jüngsten|ältesten|erwachsener|erwachsene|erwachsenen|einziger|einzige|einziges|älteres|kleines|neugeborener|neugeborene|neugeborenes|leiblicher|leibliche|verstorbener|verstorbene|demente|demente|kranke|kranker|kranken|pubertierender|pubertierende|kleiner|kleine|großer|große|älterer|ältere|ältester|älteste|jüngerer|jüngere|jüngster|jüngste|alter|alte|neuer|neue|mittlerer|mittlere|beste|bester",
      job: "lehrer|lehrerin|krankenschwester|krankenpfleger|krankenpflegerin|pfleger|pflegerin|arzt|ärztin|hausarzt|zahnarzt|zahnärztin|ingenieur|ingenieurin|*ingenieur|*ingenieurin|entwickler|entwicklerin|*entwickler|*entwicklerin|programmierer|programmiererin|designer|designerin|architekt|architektin|anwalt|anwältin|rechtsanwalt|rechtsanwältin|student|studentin|schüler|schülerin|azubi|autor|autorin|journalist|journalistin|wissenschaftler|wissenschaftlerin|forscher|forscherin|koch|köchin|bäcker|bäckerin|pilot|pilotin|künstler|künstlerin|musiker|musikerin|fotograf|fotografin|buchhalter|buchhalterin|manager|managerin|berater|beraterin|elektriker|elektrikerin|klempner|tischler|tischlerin|schreiner|schreinerin|apotheker|apothekerin|therapeut|therapeutin|*therapeut|*therapeutin|psychologe|psychologin|übersetzer|übersetzerin|dolmetscher|dolmetscherin|bibliothekar|bibliothekarin|landwirt|landwirtin|bauer|bäuerin|feuerwehrmann|feuerwehrfrau|mechaniker|mechanikerin|mechatroniker|mechatronikerin|analyst|analystin|professor|professorin|dozent|dozentin|tierarzt|tierärztin|barista|fahrer|fahrerin|busfahrer|busfahrerin|lkw-fahrer|taxifahrer|sanitäter|sanitäterin|notfallsanitäter|notfallsanitäterin|hebamme|chirurg|chirurgin|richter|richterin|kellner|kellnerin|friseur|friseurin|friseurin|schneider|schneiderin|metzger|fleischer|gärtner|gärtnerin|maurer|maler|malerin|dachdecker|soldat|soldatin|polizist|polizistin|sozialarbeiter|sozialarbeiterin|hausmeister|erzieher|erzieherin|sekretär|sekretärin|physiker|physikerin|chemiker|chemikerin|biologe|biologin|historiker|historikerin|mathematiker|mathematikerin|redakteur|redakteurin|schauspieler|schauspielerin|sänger|sängerin|tänzer|tänzerin|verkäufer|verkäuferin|unternehmer|unternehmerin|techniker|technikerin|trainer|trainerin|optiker|optikerin|rentner|rentnerin|imker|imkerin|hausfrau|hausmann|schreiner|steuerberater|steuerberaterin|bankkaufmann|bankkauffrau|kaufmann|kauffrau|doktorand|doktorandin|praktikant|praktikantin|logopäde|logopädin|ergotherapeutin|altenpfleger|altenpflegerin|florist|floristin|lokführer|lokführerin|briefträger|postbote|goldschmied|goldschmiedin",
      ailment:
        "asthma|diabetes|typ-1-diabetes|typ-2-diabetes|diabetes typ 1|diabetes typ 2|migräne|epilepsie|bluthochdruck|depressionen|eine depression|depression|angststörung|eine angststörung|adhs|autismus|arthritis|arthrose|rheuma|zöliakie|krebs|hiv|schlafstörungen|neurodermitis|schuppenflechte|psoriasis|blutarmut|heuschnupfen|morbus crohn|reizdarm|ptbs|multiple sklerose|tinnitus|skoliose|endometriose|laktoseintoleranz|eine laktoseintoleranz|glutenunverträglichkeit|eine glutenunverträglichkeit|rückenschmerzen|bandscheibenvorfall|eine schilddrüsenunterfunktion|hashimoto|gicht|parkinson|höhenangst|flugangst",
      ill: "diabetiker|diabetikerin|epileptiker|epileptikerin|asthmatiker|asthmatikerin|schwanger|hiv-positiv|farbenblind|rot-grün-blind|gehörlos|schwerhörig|blind|autist|autistin|autistisch|laktoseintolerant|depressiv|bipolar|trockener alkoholiker|legastheniker|legasthenikerin|kurzsichtig|behindert|querschnittsgelähmt",
      relative:
        "frau=wife|ehefrau=wife|mann=husband|ehemann=husband|partner=partner|partnerin=partner|freundin=girlfriend|verlobte=fiancee|verlobter=fiance|sohn=son|söhne=sons|sohnes=son|tochter=daughter|töchter=daughters|kind=child|kinder=children|baby=baby|mutter=mother|mama=mother|vater=father|papa=father|bruder=brother|brüder=brothers|schwester=sister|schwestern=sisters|oma=grandmother|opa=grandfather|großmutter=grandmother|großvater=grandfather|enkel=grandson|enkelin=granddaughter|onkel=uncle|tante=aunt|cousin=cousin|cousine=cousin|nichte=niece|neffe=nephew|chef=boss|chefin=boss|schwiegermutter=mother-in-law|schwiegervater=father-in-law|schwiegermama=mother-in-law|schwiegersohn=son-in-law|schwiegertochter=daughter-in-law|schwiegereltern=parents-in-law|schwager=brother-in-law|schwägerin=sister-in-law|stiefsohn=stepson|stieftochter=stepdaughter|stiefvater=stepfather|stiefmutter=stepmother|mann=husband|mama=mother|mutti=mother|vati=father|papa=father|bub=son|bua=son|junge=son|mädel=daughter|madl=daughter|kleiner=son|kleine=daughter|großer=son|grosser=son|große=daughter|grosse=daughter|ältester=son|älteste=daughter|jüngster=son|jüngste=daughter|enkelkind=grandchild|enkelkinder=grandchildren|enkeltochter=granddaughter|enkelsohn=grandson|patenkind=godchild|großeltern=grandparents|oma=grandmother|omi=grandmother|opi=grandfather|lebensgefährte=partner|lebensgefährtin=partner|ex=ex|exmann=ex-husband|ex-mann=ex-husband|exfrau=ex-wife|ex-frau=ex-wife|halbschwester=sister|halbbruder=brother|geschwister=siblings|buam=sons|jungs=sons|mädels=daughters|zwillingsmädchen=twins|familie=family|beste freundin=best_friend|bester freund=best_friend|freund=boyfriend|zwillinge=twins|zwillingsschwester=sister|zwillingsbruder=brother|eltern=parents",
      kin: "jungs|buben|mädels|mädchen|zwerge|zwillingsjungs|zwillingsmädchen|stiefsohn|stiefsöhne|stieftochter|stieftöchter|patenkind|patenkinder|enkelkind|enkeltochter|enkelsohn|sohn|söhne|tochter|töchter|kind|kinder|bruder|brüder|schwester|schwestern|geschwister|enkel|enkelin|enkelkinder|zwillinge|nichte|nichten|neffe|neffen|zwillingsbruder|zwillingsschwester|baby|halbbruder|halbschwester|freundin|verlobte",
      pet: "hund=dog|hündin=dog|katze=cat|kater=cat|hamster=hamster|pferd=horse|kaninchen=rabbit|hase=rabbit|papagei=parrot|wellensittich=budgie|schildkröte=tortoise|meerschweinchen=guinea_pig|hunde=dogs|katzen=cats|hendl=chicken|dackel=dog|labrador=dog|pudel=dog|mops=dog|beagle=dog|dobermann=dog|rottweiler=dog|schäferhund=dog|chihuahua=dog|husky=dog|golden retriever=dog|retriever=dog|terrier=dog|border collie=dog|collie=dog|boxer=dog|bulldogge=dog|windhund=dog|mischling=dog|wauzi=dog|katerchen=cat|main coon=cat|maine coon=cat|perserkatze=cat|siamkatze=cat|mieze=cat|stute=horse|wallach=horse|haflinger=horse|meerschweinchen=guinea_pig|kanarienvogel=canary|welpe=dog|kätzchen=cat|pony=pony",
      animal:
        "frettchen|wachtel|wachteln|ratte|ratten|maus|mäuse|chinchilla|chinchillas|degus|echse|gecko|bartagame|schlange|ziege|ziegen|schafe|esel|gans|gänse|enten|axolotl|hund|hunde|katze|katzen|kater|hamster|pferd|pferde|kaninchen|papagei|papageien|wellensittich|wellensittiche|schildkröte|schildkröten|meerschweinchen|hühner|bienen|fische|aquarium|ziegen|schafe|dackel|labrador|welpen|kanarienvogel|*hund|*hunde|*katze|*katzen|*kater|*terrier|*retriever|mops|beagle|dackel|welpe|pudel|husky|sittich|*sittiche|wellis|nymphensittiche|kakadu|graupapagei|leguan|kornnatter|spinne|vogelspinne|pony|ponys|esel|lamas|alpakas|hühner|hendln|schweine|kühe|kois|aquarium|guppys|molche|igel|mäuse|farbmäuse|rennmäuse|kater",
      diet: "pflanzlich|pflanzenbasiert|basisch|keto|paleo|fleischlos|fettarm|salzarm|kohlenhydratarm|histaminarm|fructosearm|fodmap-arm|milchfrei|weizenfrei|eiweißreich|proteinreich|zuckerarm|pescetarierin|rohköstler|rohköstlerin|frutarier|frutarierin|vegetarier|vegetarierin|veganer|veganerin|vegetarisch|vegan|pescetarier|pescetarisch|halal|koscher|glutenfrei|laktosefrei|zuckerfrei|low carb|ketogen|flexitarier|flexitarierin",
      drug: "insulin|metformin|antidepressiva|antibiotika|blutdrucksenker|blutverdünner|ibuprofen|aspirin|lithium|schilddrüsenhormone|cortison|kortison|l-thyroxin|betablocker|statine|ritalin|*pril|*statin|*cillin",
      own: "gehalt=salary|miete=rent|einkommen=income|rente=pension|budget=budget|warmmiete=rent|kaltmiete=rent|monatsgehalt=salary|jahresgehalt=salary",
      fav: "lieblingsfarbe=colour|lieblingsessen=food|lieblingsgericht=dish|lieblingsfilm=film|lieblingsbuch=book|lieblingsband=band|lieblingslied=song|lieblingsserie=series|lieblingssport=sport|lieblingstier=animal|lieblingsgetränk=drink|lieblingsstadt=city|lieblingsautor=author|lieblingsautorin=author|lieblingsmusik=music|lieblingsspiel=game|lieblingsverein=team|lieblingsjahreszeit=season|lieblingsfach=subject",
      item: "waschmaschine|spülmaschine|trockner|kaffeemaschine|siebträger|thermomix|fernseher|drucker|handy|smartphone|staubsauger|saugroboter|mähroboter|rasenmäher|grill|photovoltaik|photovoltaikanlage|pv-anlage|wärmepumpe|kachelofen|pool|mofa|vespa|traktor|anhänger|golf|polo|passat|caddy|fiat|skoda|octavia|tesla|dacia|bmw|audi|opel|corsa|kajak|kanu|akkordeon|saxophon|trompete|schlagzeug|bass|e-gitarre|cello|flügel|spiegelreflex|eigentumswohnung|wohnung|bauernhof|hof|wald|acker|auto|fahrrad|rennrad|e-bike|motorrad|wohnmobil|wohnwagen|boot|segelboot|haus|garten|schrebergarten|ferienhaus|klavier|gitarre|geige|kamera|laptop|macbook|iphone|drohne|3d-drucker|nähmaschine|roller|camper|bulli|gewächshaus|werkstatt|lastenrad|tablet|teleskop|schallplatten|solaranlage|sauna",
    },
  },
};
