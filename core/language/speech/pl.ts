import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, or speaks of the talk itself. */
const PASSING = "dziś|dzisiaj|jutro|wczoraj|odpowiedź|sen|śniło";
const MY =
  "(mój|moja|moje|moi|nasz|nasza|nasze|nasi|mojego|mojej|młodszy|młodsza|starszy|starsza|[to]) [młodszy|młodsza|starszy|starsza|mały|mała|najstarszy|najstarsza]";
const A_FEW = "dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|jedenaście|dwanaście|pół";

const MY_ANY = "(mój|moja|moje|moi|mojego|mojej|mojemu|moją|moim|moich|nasz|nasza|nasze|naszego|naszej|naszemu|naszą)";

/** Polish. */
/** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "też|zawsze|teraz|nigdy|często|jeszcze|już|który|która|i|a|nie|bardzo|tylko|wczoraj|jutro|starszy|starsza|młodszy|młodsza|mały|mała|duży|duża|stary|stara|ukochany|ukochana|się|to|ostatnio|ciągle|znowu|dziś|dzisiaj|sam|sama|co|jak";

export const pl: SpeechData = {
  language: "pl",
  isSpaced: true,
  hasCase: true,
  subject: "",
  setsFrame: String.raw`(?:(?:napiszmy|wymyślmy|opowiedzmy|piszmy|stwórzmy|możemy napisać|napisz ze mną|pisz ze mną).{0,40}(?:opowiadanie|historię|bajkę|baśń|powieść|scenę|przygodę|opowieść))|(?:(?:interaktywn\p{L}+ (?:historia|opowieść|opowiadanie)|po jednym zdaniu|na zmianę|gra tekstowa))|(?:(?:możemy|chcę|chciał\p{L}+|pomóż mi|poćwiczmy|przećwiczmy|zasymulujmy).{0,20}(?:poćwicz\p{L}*|przećwicz\p{L}*|ćwiczyć|symul\p{L}*|potrenować)?.{0,30}(?:rozmow\p{L}+|dialog\p{L}*|negocjacj\p{L}+|wywiad\p{L}*|egzamin\p{L}*))(?<=(?:ćwicz|symul|trenow)[^.]{0,80})|(?:(?:będę|odpowiem|odpowiadam) (?:\p{L}+ )?(?:odpowiadać |mówić |pisać |udawać |grać )?(?:jako|jakby|że jestem|rolę|kogoś|zmyślon))|(?:(?:odpowiadaj|odpowiedz|traktuj mnie|mów do mnie).{0,20}(?:jakbym|jak gdybym))|(?:(?:przetłumacz|tłumacz|popraw|streść|streszczaj|poprawiaj|podsumuj|przeredaguj|odpowiedz|sprawdź)\p{L}* .{0,25}(?:(?:to|wszystko), co (?:\p{L}+ )?(?:wyśl|przyśl|wkle|napis|pisz|wysył)\p{L}*|(?:mój|moją|moje|następn|kolejn)\p{L}* .{0,12}(?:wiadomoś|tekst|mail|list|zdani)\p{L}*)(?!\s*:))|(?:(?:wyślę|prześlę|wkleję|wklejam|podeślę|zaraz wkleję|skopiuję|pokażę) (?:ci |tu |panu |pani |zaraz |teraz )*.{0,40}(?:wiadomoś|tekst|mail|list|akapit|komentarz|rozdział|rozmow|cv)\p{L}*)`,
  lead: 5,
  classes: {
    thanks: "dziękuję|dzięki|dziękuje",
    me: "ja|jestem|mieszkam|pracuję|mam|studiuję|mówię|gram|lubię|uwielbiam|kocham|wolę|nienawidzę|urodziłem|urodziłam|pochodzę|nazywam|my|mieszkamy|mamy|jesteśmy|pracujemy|uczę",
    mine: "mojemu|moją|naszemu|naszą|mój|moja|moje|moi|mojego|mojej|moim|moich|nasz|nasza|nasze|naszego|naszej",
    meObject: "mnie|mi|mną|nas|nam|nami|siebie",
    you: "ty|ciebie|ci|tobie|twój|twoja|twoje|pan|pani|wy|was|wasz",
    others: "on|ona|oni|one|jego|jej|ich|ktoś|nikt|wszyscy|ludzie",
    relative:
      "żona|żony|żoną|mąż|męża|mężem|partner|partnerka|dziewczyna|chłopak|narzeczona|narzeczony|syn|syna|synowie|córka|córki|córkę|dziecko|dzieci|mama|matka|mamy|tata|ojciec|rodzice|brat|brata|bracia|siostra|siostry|siostrę|babcia|dziadek|wnuk|wnuczka|wnuki|wujek|ciocia|kuzyn|kuzynka|bratanek|siostrzenica|teściowa|teść|rodzina",
    friend:
      "sąsiad*|koleg*|koleżan*|szef*|przyjaci*|znajom*|kumpl*|nauczyciel*|klient*|przyjaciel|przyjaciółka|kolega|koleżanka|sąsiad|sąsiadka|szef|szefowa|współlokator",
    pet: "pies|psa|psy|suczka|kot|kota|koty|kotka|chomik|koń|królik|papuga|żółw|szczeniak",
    negation: "nie|nigdy|nic|żaden|żadna|bez|ani",
    condition: "jeśli|jeżeli|gdyby|gdybym|o ile",
    unreal: "chciałbym|chciałabym|mógłbym|mogłabym|byłbym|byłabym|miałbym|miałabym|bym|powinienem|oby",
    doubt: "może|chyba|prawdopodobnie|być może",
    question: "jaki|jaka|jakie|jakiego|jaką|co|jak|dlaczego|gdzie|kto|kiedy|który|która|ile|czy|skąd|dokąd",
    request: "proszę|możesz|mógłbyś|mogłabyś|pomóż|poleć|szukam|podaj|wyjaśnij|napisz",
    opener:
      "swoją drogą|nawiasem mówiąc|a propos|no|więc|ach|ok|okej|tak|właściwie|zresztą|poza tym|cześć|hej|dla jasności|szczerze mówiąc|otóż|przy okazji",
    say: "mówi|powiedział|powiedziała|pisze|napisał|napisała|twierdzi|opowiada",
    habit: "codziennie|co|zawsze|zwykle|zazwyczaj|często|każdy|każdego|każdą|w poniedziałki|w soboty|w niedziele",
    like: "lubię|uwielbiam|kocham|ulubiony|ulubiona|ulubione",
    dislike: "nienawidzę|nie znoszę|nie cierpię",
    plan: "chcę|planuję|zamierzam",
    health:
      "alergi*|uczulen*|uczulon*|astm*|cukrzyc*|migren*|ciąż*|depresj*|lęk*|hiv|lekarz*|leki|lek|nowotwór|rak|celiaki*|chorob*|choruję|nietoleranc*",
    money: "pensja|pensję|wynagrodzenie|czynsz|dług|długi|długów|kredyt|pożyczka|dochód|emerytura|zarabiam",
    article: "",
    preposition: "w|we|na|do|z|ze|od|po|przy|dla|o|u|pod|nad|bez|za|przez|koło|obok",
    and: "i|oraz|a|lub",
    but: "ale|lecz|jednak|chociaż",
    cause: "bo|ponieważ|więc|dlatego|gdyż",
    relativeWord: "że|który|która|które|którego",
    be: "jest|są|był|była|było",
    have: "ma|mają|miał|miała",
    adverb:
      "bardzo|też|także|naprawdę|szczególnie|dość|tylko|jeszcze|już|teraz|obecnie|aktualnie|trochę|płynnie|dobrze|głównie|najbardziej",
    number: "dwa|dwie|dwoje|trzy|troje|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|sto|tysiąc",
    pointing: "to|ten|ta|te|tego|tam|tu",
  },
  frames: {
    youAre: "ty jesteś|jesteś|ty będziesz|ty grasz",
    iAm: "ja jestem|ja będę|ja gram",
    plays: "rolę|role|scenkę|scenka|teatr|teatrzyk|zabawa|zabawmy|zagrajmy|odegrajmy|przedstawienie|postać",
    asksMeaning: "co to znaczy|co to oznacza|co oznacza",
    meant: "chodziło mi o|miałem na myśli|miałam na myśli|ups|poprawka|pomyłka|literówka|to znaczy",
    deniesValue: "nie|a nie",
    ownHead:
      "pomoc|rada|porada|porady|pomysły|sugestie|pytanie|pytania|pytanko|sytuacja|kontekst|tło|aktualizacja|nowina|nowiny|info|informacja|informacje|ps|p.s|uwaga|notatka|fakty|szczegóły|problem|o mnie|o sobie|ja|preferencje|wymagania|warunki|alergie|cele|przypomnienie|poprawka|sprostowanie|wyznanie|prawda|powód|w skrócie|krótko|ważne|dziś|dzisiaj|wczoraj|jutro|teraz|sprawa",
    textThere: "to|ten|ta|te|tego|tym|poniższ*|powyższ*|następując*|poniżej|powyżej|taki|tak",
    textIt: "to|powyższe|powyższy|ten tekst",
    judgesText: "brzmi|napisane|formalne|formalnie|naturalnie|poprawnie|poprawne|błędy|ton|przekonujące",
    handsOver:
      "daję klawiaturę|oddaję klawiaturę|oddaję głos|niech ona|niech on|kolej na|teraz kolej|pisze teraz|teraz pisze|chce cię zapytać|chce cię o coś zapytać|ma pytanie do ciebie|korzysta z mojego|pożycza mój|przejmuje",
    hereSpeaks: "tu|tutaj|mówi|pisze|z tej strony|to|jest",
    comes: "poniżej|następna wiadomość|następnej wiadomości|w częściach",
    frameEnds: "przestań|przestańmy|dość|dosyć|koniec|skończyliśmy|już nie|stop|wystarczy|więcej nie",
    textWork:
      "przetłumacz|tłumacz|tłumaczenie|popraw|poprawić|sprawdź ten|sprawdź tę|sprawdź tekst|sprawdź błędy|streść|podsumuj|streszczenie|odpowiedz na|odpisz na|odpisz|przeredaguj|przepisz|sparafrazuj|skróć|co znaczy|co oznacza|przeanalizuj|uzupełnij|ortografia|gramatyka",
    text: "mail|maila|e-mail|list|wiadomość|tekst|akapit|esej|artykuł|komentarz|zdanie|zdania|cytat|notatka|cv",
    fiction:
      "rozdział|odgrywanie ról|zabawa w|jesteś|zagraj rolę|wciel się|udawaj|udawajmy|wyobraź sobie|w mojej powieści|w moim opowiadaniu|w opowiadaniu|bohater|bohaterka|moja postać|postać|dawno dawno temu|dawno, dawno temu|scena|narrator|załóżmy|z perspektywy",
    fictionText:
      "opowiadanie|wiersz|piosenka|piosenki|dialog|powieść|scenariusz|sztuka|bajka|żart|monolog|historia|baśń",
    game: "odegrajmy|zagrajmy scenkę|udawajmy|improwizujmy|ty grasz rolę|ja gram rolę|zabawmy się w|pobawmy się w|odgrywanie ról:|mistrz gry",
    back: "koniec gry|koniec zabawy|dość tego|poważne pytanie|teraz poważnie|a teraz serio|żarty na bok|wracając do mnie|koniec historii|koniec opowiadania|co do mnie|w prawdziwym życiu|teraz o mnie|koniec cytatu",
    says: "mówi|powiedział|powiedziała|pisze|napisał|napisała|twierdzi|opowiada|odpowiedział|odpowiedziała|zapytał|zapytała|opowiadał|opowiadała",
    greeting: "cześć|dzień dobry|szanowny|szanowna|szanowni|drogi|droga|witam|hej|dobry wieczór",
    closing:
      "pozdrawiam|z poważaniem|serdecznie pozdrawiam|pozdrowienia|z pozdrowieniami|buziaki|do zobaczenia|dziękuję",
    thisChat: "na potrzeby tego czatu|w tym czacie|w tej rozmowie|w tej grze|tylko na dziś|na potrzeby tego ćwiczenia",
    example: "na przykład:|przykład:|przykładowe zdanie|np.:",
    unpleasant:
      "korku|korki|korkach|kolejce|kolejki|kolejkach|czekać|czekanie|mandat*|podatk*|poniedziałek rano|poniedziałki|zebrani*|opóźnieni*|spóźni*|awari*|dentyst*|spam*|nadgodzin*|remont*|papierologi*|wstawać o|jak pociąg|kiedy pociąg|gdy pociąg|jak internet|jak szef",
    noStatement:
      "no super|no świetnie|super po prostu|pięknie po prostu|no tak oczywiście|powiedzmy|przyjmijmy|wyobraźmy|jasne|no jasne|no pewnie|akurat|tak tak|o tak|jeśli|jeżeli|gdyby|gdybym|co|jak|dlaczego|gdzie|kto|kiedy|który|która|ile|czy|skąd|możesz|mógłbyś|mogłabyś|wyobraź|oby|może|chyba|załóżmy|temat:|zanim|powinienem|powinnam",
    unrealAnywhere:
      "miałem kiedyś|miałam kiedyś|dawniej|mieszkałem|mieszkałam|śniło mi się|śniło się|śniłam|śniłem|we śnie|jakbym|gdybym|chciałbym|chciałabym|byłbym|byłabym|miałbym|miałabym|wolałbym|wolałabym|mógłbym|mogłabym|hipotetycznie|w teorii|w innym życiu|kiedyś|w dzieciństwie|gdyby|szkoda, że nie",
    remember:
      "zapamiętaj, że|zapamiętaj że|zapamiętaj|pamiętaj, że|pamiętaj że|pamiętaj|nie zapomnij, że|nie zapominaj, że|nie zapomnij|zanotuj, że|zanotuj|zapisz, że|zapisz sobie, że|zapisz|miej na uwadze, że|proszę, zapamiętaj, że|proszę zapamiętaj, że|zapamiętaj proszę, że|zapamiętaj, proszę, że",
    rememberThat:
      "zapamiętaj|pamiętaj, że|pamiętaj że|nie zapomnij, że|nie zapominaj, że|zanotuj|zapisz|miej na uwadze, że",
    noLonger: "już nie|nie * już|przestałem|przestałam",
    changes:
      "już nie|teraz|obecnie|przeprowadziłem|przeprowadziłam|przeprowadziliśmy|nowy|nowa|nowe|nową|zmieniłem|zmieniłam|od|właściwie|tylko|lecz|ożeniłem|wyszłam|rozwiodłem|poprawka|rzuciłem|rzuciłam|nie",
    forget:
      "zapomnij wszystko o|zapomnij wszystko, co wiesz o|zapomnij|zapomnij, że|zapomnij że|zapomnij o|proszę zapomnij, że|proszę, zapomnij, że|zapomnij wszystko o|usuń|skasuj",
    forgetKnown: "zapomnij wszystko o|zapomnij wszystko, co wiesz o",
    since: "od|odkąd",
    until: "do",
  },
  patterns: [
    { fact: "hobby.plays", single: false, says: ["[od {any}] uczę się grać na {thing}"] },
    { fact: "work.works_as", never: `${PASSING}|się`, says: ["<(uczę|wykładam) {any} (w|na) {any}>"] },
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "(prowadzę|prowadzimy|mam|mamy|otworzyłem|otworzyłam|otworzyliśmy|założyłem|założyłam) [od {word}] [własny|własną|własne|swój|swoją] <[mały|małą|małe|własny|własną|niewielki|niewielką] {business} [{any}]>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|problem|pytanie`,
      says: [
        "(mam|mamy|używam|posiadam) [jeszcze|w domu|stary|starą|stare] <[stary|starą|nowy|nową] [{word}] {make} [{any}]>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{relative} [{word}] (ma|mają|skończył|skończyła|kończy|skończy) ({age}|${A_FEW}) (lat|lata|rok|miesięcy|miesiące|roczek) [{any}]>`,
        `${MY} <{relative} [{word}] (jest|są|był|była|został|została) [też|z zawodu] {job} [{any}]>`,
        `${MY} <{relative} [{word}] (jest|był|była|został|została) (*nikiem|*arzem|*istą|*istką|*erem|*orem|*owcą|*awcą|*iczką|*arką|*erką|*orką|*ologiem) [{any}]>`,
        `${MY} <{relative} [{word}] jest w [{any}] (ciąży|ciąża) [{any}]>`,
        `${MY} <{relative} [{word}] (ma|mają) (adhd|aspergera|autyzm|zespół {any}) [{any}]>`,
        `${MY} <{relative} [{word}] (mieszka|mieszkają|pracuje|pracują|studiuje|studiują|maluje|szyje|uprawia|naprawia|uczy|prowadzi|prowadzą|sprzedaje|sprzedają|jeździ|hoduje|hodują|trenuje|gra|chodzi|choruje|wyjechał|wyjechała|wyprowadził|wyprowadziła|robi) {any}>`,
        `${MY} <{relative} [{word}] (idzie|poszedł|poszła|pójdzie|chodzi) .. do (szkoły|przedszkola|żłobka|liceum|technikum|komunii|wojska|pierwszej|drugiej|trzeciej|czwartej|piątej|szóstej|siódmej|ósmej) [{any}]>`,
        `${MY} <{relative} [{word}] (jest|są) [{word}] (niewidom*|głuch*|autystyczn*|wegetarian*|wegan*|niemcem|niemką|ukraińcem|ukrainką|ślązakiem|ślązaczką|kaszub*|włoch*|włoszką|anglikiem|francuz*|hiszpan*|rozwodnikiem|po rozwodzie|rozwiedzi*|na emeryturze|na rencie|w ciąży|po udarze|cukrzykiem|uczulon*|bezrobotn*|emerytem|emerytką|emerytami|lekarzami|nauczycielami|rolnikami) [{any}]>`,
        `${MY} <{relative} [{word}] (ma|mają) [swój|swoją|własny|własną|małą|mały|silną] ({ailment}|{item}|alergię|uczulenie|demencję|alzheimera|sklep|piekarnię|restaurację|gospodarstwo|firmę|warsztat|bar) [{any}]>`,
        `${MY} <{relative} [{word}] nie (je|pije|jedzą|toleruje) {any}>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      begins: "statement",
      never: `${PASSING}|szef*|przyjaci*|dzieci|dziecko|dziewczyna|chłopak`,
      says: [
        "<{relative} (jest|był|była) [też|z zawodu] {job} [{any}]>",
        "<{relative} (jest|był|była) (*nikiem|*arzem|*istą|*istką|*erem|*orem|*owcą|*awcą|*iczką|*arką|*erką|*orką|*ologiem) [{any}]>",
        "<{relative} jest [w] [{any}] (ciąży|na emeryturze|na rencie|po udarze|cukrzykiem) [{any}]>",
        "<{relative} (mieszka|pracuje|studiuje|prowadzi|hoduje|choruje) {any}>",
        "<{relative} ma ({age} lat*|{ailment}|adhd|autyzm|demencję) [{any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(mam|mamy) <{kin} [,|:] [w wieku] [{word}] ({age}|dwa|trzy|cztery|pięć|sześć|dwuletni*|trzyletni*) [{any}]>",
        "(jestem|jesteśmy) <(samotną matką|samotnym ojcem|jedynakiem|jedynaczką|mamą {any}|tatą {any}|w ciąży|świeżo po ślubie|narzeczeństwem|sierotą) [{any}]>",
        "<(biorę|bierzemy) ślub {any}>",
      ],
    },
    {
      fact: "work.studies",
      single: false,
      says: [
        "(studiuję|robię|zaczynam|zaczęłam|zacząłem) [teraz|zaocznie|dziennie] <{word} [{word}] (na|w) {place} [{any}]>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(nazywam się|mam na imię|mam na imie|na imię mi|na imię mam|moje imię to|wszyscy mówią na mnie|wszyscy mówią mi|znajomi mówią na mnie|mów mi|mówcie mi|możesz mi mówić|możesz mówić mi|możesz na mnie mówić|nazywaj mnie) [teraz] {name}",
        "(nie nazywam się|nie mam na imię) {any} (tylko|lecz|ale) {name}",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.85,
      says: [
        "(cześć|hej|dzień dobry|witam) [wszystkim] [,] (jestem|tu|z tej strony) {name} {end}",
        "[ja] jestem {name} {end}",
      ],
    },
    {
      fact: "identity.birthday",
      says: [
        "(moje urodziny są|moje urodziny przypadają|mam urodziny|urodziny mam|obchodzę urodziny|moja data urodzenia to|moje urodziny to) [w dniu] {date}",
        "(urodziłem|urodziłam) się {date}",
        "{date} mam urodziny",
      ],
    },
    {
      fact: "identity.age",
      says: ["(mam|skończyłem|skończyłam|właśnie skończyłem|właśnie skończyłam) [już|teraz] <{age} (lat|lata|rok)>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(mieszkam|mieszkamy|żyję|żyjemy) .. (w|we|na|pod|niedaleko|koło) {place}",
        "(przeprowadziłem|przeprowadziłam|przeprowadziliśmy|przeprowadziłyśmy|przeniosłem|przeniosłam|wyprowadziłem|wyprowadziłam) się .. (do|na) {place}",
        "(wynajmuję|wynajmujemy|mam) mieszkanie (w|we) {place}",
        "(mój dom|nasz dom|moje mieszkanie) jest (w|we) {place}",
      ],
    },
    { fact: "location.born_in", says: ["(urodziłem|urodziłam) się [i (wychowałem|wychowałam) się] (w|we|na) {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(pochodzę|jestem|pochodzimy|jesteśmy) [oryginalnie|rodem|pierwotnie] (z|ze) {place}",
        "(wychowałem|wychowałam|dorastałem|dorastałam) [się] (w|we|na) {place}",
        "moje rodzinne miasto to {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(pracuję|pracujemy) .. jako {thing}",
        "(z zawodu jestem|jestem z zawodu|mój zawód to|moja praca to) {thing}",
        "[ja] (jestem|byłem|byłam|zostałem|zostałam) [teraz|też] <{job} [{any}]>",
        "jestem {thing} z zawodu",
        "jako {job}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(pracuję|pracujemy|zatrudniłem się|zatrudniłam się|zacząłem pracę|zaczęłam pracę|zacząłem pracować|zaczęłam pracować) .. (w|we|dla|u|na|przy) [firmie] {name}",
        "pracuję .. (w|we|na|dla|przy) {thing}",
        "moim pracodawcą jest {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: ["(studiuję|uczę się) .. na {name}", "jestem (studentem|studentką) {name}"],
    },
    {
      fact: "work.studies",
      says: [
        "(studiuję|studiowałem|studiowałam|skończyłem|skończyłam|ukończyłem|ukończyłam) [teraz|obecnie|zaocznie|dziennie|studia|kierunek|na kierunku] {thing}",
        "(robię|piszę) <(magisterkę|doktorat|licencjat|magisterium) {any}>",
        "jestem na {word} roku {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mój|moja|moje|moi|nasz|nasza|nasze|nasi) [młodszy|młodsza|starszy|starsza|mały|mała|najlepszy|najlepsza] {relative} (ma na imię|mają na imię|nazywa się|nazywają się|to) {names}",
        "(mój|moja|nasz|nasza) {relative} [,] {name}",
        "(mojej|mojemu) {relative} na imię {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mam|mamy) (jednego|jedną|dwóch|dwie|dwoje|trzech|trzy|troje|cztery|czworo|2|3) [małych|małe|młodszego|młodszą|starszego|starszą|dorosłych|dorosłe] {relative} [,|:|o imieniu|o imionach|–|-] {names}",
        "mam [młodszego|młodszą|starszego|starszą] {relative} [o imieniu] {names}",
        "(mój|moja|moi|moje|nasz|nasza|nasi) [młodszy|młodsza|starszy|starsza|mały|mała] <{relative} (mieszka|mieszkają|pracuje|studiuje|gra|uczy|spodziewa|wychodzi|żeni|bierze|choruje|ma|prowadzi|skończył|skończyła|chodzi) {any}>",
        "(mój|moja|nasz|nasza) [młodszy|młodsza|starszy|starsza] <{relative} jest .. (w ciąży|chory|chora|lekarzem|lekarką|nauczycielem|nauczycielką|pielęgniarką|inżynierem|prawnikiem|prawniczką|studentem|studentką|uczulon* {any}|na emeryturze)>",
        "(jestem|jesteśmy) <(żonaty|mężatką|zamężna|po rozwodzie|rozwiedziony|rozwiedziona|singlem|singielką|wdowcem|wdową|zaręczony|zaręczona|zaręczeni|małżeństwem) [od {any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(mam|mamy) [też|także] <{kin} [{any}]>",
        "(zostanę|będę|zostałem|zostałam) [wkrótce] <(ojcem|mamą|tatą|matką|dziadkiem|babcią|wujkiem|ciocią)>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(mój|moja|moje|nasz|nasza|nasze) {pet} (ma na imię|wabi się|nazywa się|wabią się|to|mają na imię) {names}",
        "(mam|mamy|adoptowałem|adoptowałam|przygarnąłem|przygarnęłam|przygarnęliśmy) .. {pet} .. (o imieniu|imieniem|który wabi się|która wabi się|który nazywa się|która nazywa się|która ma na imię|który ma na imię) {names}",
        "(mój|moja|nasz|nasza) {pet} [,] {name}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(mam|mamy|adoptowałem|adoptowałam|przygarnąłem|przygarnęłam|hoduję) [też|także] {animal}"],
    },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(jestem|mam) [bardzo|silnie] (uczulony|uczulona|uczulenie|alergię|alergiczny|alergiczna) na {thing}",
        "(nie toleruję) {thing}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(mam|choruję|choruję na|cierpię|cierpię na) [na|silne|przewlekłe|przewlekłą|ciężką] <{ailment} [{any}]>",
        "(zdiagnozowano u mnie|wykryto u mnie|stwierdzono u mnie) {thing}",
        "(choruję|cierpię) na {thing}",
        "jestem <{ill} [{any}]>",
      ],
    },
    { fact: "health.takes", single: false, says: ["(biorę|przyjmuję|zażywam) .. {drug}", "biorę <leki {any}>"] },
    { fact: "finance.{own}", says: ["(mój|moja|moje|nasz) {own} (to|wynosi) {amount}"] },
    { fact: "finance.earns", says: ["zarabiam [około] {amount}"] },
    { fact: "finance.owes", says: ["mam <{amount} długu>", "jestem (winien|winna|dłużny|dłużna) {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(jestem|jesteśmy) na <diecie {diet}>",
        "(jestem|zostałem|zostałam|jem|jesteśmy) [teraz|ścisłym] <[od {any}] {diet} [(od|już) {any}]>",
        "<nie (jem|jemy|jadam) {thing}>",
        "<nie (piję|pijemy) {thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(codziennie|co tydzień|co roku|co wieczór|co rano|co weekend|w (każdy|każdą) {word}|(każdego|każdą|każdy) (dnia|ranka|wieczoru|tygodnia|miesiąca|roku|dzień|tydzień|miesiąc|rok|niedzielę|sobotę|środę|weekend|poniedziałek|wtorek|czwartek|piątek|lata)|w poniedziałki|we wtorki|w środy|w czwartki|w piątki|w soboty|w niedziele|w weekendy|co niedzielę|co sobotę|co poniedziałek|co środę|co czwartek|co piątek|co wtorek) {any}>",
        "<(chodzę|biegam|jeżdżę|pływam|medytuję|czytam|ćwiczę|wstaję|piję|jem|gotuję|odwiedzam|dzwonię|trenuję|kładę się|gram) .. {any} (codziennie|co tydzień|co rano|co wieczór|co sobotę|co niedzielę|w każdy|w każdą|każdego|dwa razy|trzy razy|raz w|w poniedziałki|we wtorki|w środy|w czwartki|w piątki|w soboty|w niedziele) [{any}]>",
        "<(chodzę|biegam|jeżdżę|pływam|ćwiczę|wstaję|piję) (codziennie|co|w każdy|każdego|dwa razy|trzy razy|raz w) {any}>",
        "(zwykle|zazwyczaj|zawsze) <{any}>",
        "<(wstaję|kładę się) .. o {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(mówię|mówimy|rozmawiam) [płynnie|dobrze|też|trochę|biegle] po <{thing}>",
        "(znam) [dobrze|biegle|trochę|język] {thing}",
        "(moim językiem ojczystym jest|mój język ojczysty to) {thing}",
        "(mówię po|mówię płynnie po|mówię biegle po) {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(uczę się|ucze się|zacząłem uczyć się|zaczęłam uczyć się|zacząłem się uczyć|zaczęłam się uczyć|uczę się teraz) [teraz|obecnie] {thing}",
        "(chodzę na|uczęszczam na|zapisałem się na|zapisałam się na) <(kurs|lekcje|zajęcia|warsztaty) {any}>",
      ],
    },
    { fact: "hobby.plays", single: false, says: ["(gram|grywam|gramy) [też|często] (na|w) {thing}"] },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(moje hobby to|moim hobby jest|moją pasją jest|moja pasja to|interesuję się|pasjonuję się|moim ulubionym zajęciem jest) {thing}",
        "w wolnym czasie <{any}>",
        "<(zbieram|kolekcjonuję|odnawiam|maluję|hoduję|wspinam się|szyję|tańczę|śpiewam|rysuję|fotografuję|robię na drutach|szydełkuję|pływam|biegam|wędkuję|gotuję|piekę|żegluję|uprawiam) [{any}]>",
        "<(buduję|piszę|tworzę|rozwijam|remontuję|programuję|remontujemy|budujemy|przygotowuję) (teraz|obecnie|aktualnie|własny|własną|swój|swoją|książkę|powieść|dom|aplikację|grę|łódź|doktorat|stary|starą|stare) [{any}]>",
        "(pracuję|pracujemy) [teraz|obecnie] nad <{thing}>",
        "(trenuję|przygotowuję się|ćwiczę) do {thing}",
        "trenuję {thing}",
      ],
    },
    {
      fact: "possession.drives",
      says: ["jeżdżę [starym|starą|nowym|nową] {thing}", "(mój samochód|moje auto) to {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(kupiłem|kupiłam|kupiliśmy|właśnie kupiłem|właśnie kupiłam|odziedziczyłem|odziedziczyłam|dostałem|dostałam) [niedawno|sobie|właśnie|ostatnio] {thing}",
        "(mam|mamy|posiadam) [też|także] {item}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(używam|korzystam z) {thing}"] },
    {
      fact: "taste.favourite_{fav}",
      says: ["(mój|moja|moje|moim) (ulubiony|ulubiona|ulubione|ulubionym) {fav} (to|jest|jest to) {thing}"],
    },
    { fact: "taste.likes", single: false, says: ["(mój|moja|moje) (ulubiony|ulubiona|ulubione) {kind} to {thing}"] },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "nie (lubię|znoszę|cierpię|przepadam za|lubimy) [bardzo|w ogóle] {thing}",
        "(nienawidzę|nie mogę znieść|brzydzę się) {thing}",
      ],
    },
    { fact: "taste.prefers", single: false, says: ["(wolę|wolimy|preferuję) {thing}"] },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(lubię|uwielbiam|kocham|przepadam za|lubimy|uwielbiamy) [bardzo|też|szczególnie|najbardziej] {thing}",
        "jestem [wielkim|wielką] (fanem|fanką|miłośnikiem|miłośniczką) {thing}",
      ],
    },
    {
      fact: "work.studies",
      says: ["(jestem|studiuję) [teraz] na <{word} roku [{any}]>", "(jestem|chodzę) (w|do) <{word} klasie [{any}]>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mój|moja|nasz|nasza) [młodszy|młodsza|starszy|starsza] <{relative} (zaczyna|zaczął|zaczęła|idzie|chodzi|zdaje|jest) .. (do {any}|w {any}|na emeryturze|maturę|autystyczny|autystyczna)>",
      ],
    },
    { fact: "possession.has", single: false, says: ["(mój|moja|moje) <{item} to {any}>"] },
    {
      fact: "location.lives_in",
      confidence: 0.8,
      says: [
        "(wynajmuję|wynajmujemy) <(kawalerkę|pokój|mieszkanie|dom|domek) {any}>",
        "(mieszkam|mieszkamy) .. (w|na) <(kawalerce|bloku|domku|małym|małej|starym|starej|wynajętym) {any}>",
      ],
    },
    { fact: "taste.dislikes", single: false, says: ["{thing} to nie dla mnie"] },
    { fact: "pets.note", single: false, says: ["(mam|mamy) <{any} (o imieniu|który wabi się|która wabi się) {any}>"] },
    {
      fact: "food.note",
      single: false,
      says: ["nie (mogę|możemy) (jeść|pić) {thing}", "nie (jem|piję|jadam|toleruję) [w ogóle] {thing}"],
    },
    { fact: "hobby.plays", single: false, says: ["[od {any}] uczę się grać na {thing}", "gram (na|w) {thing}"] },
    { fact: "pets.note", single: false, says: ["(mam|mamy|trzymamy|hodujemy) {animal}"] },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mój|moja|moi|moje|nasz|nasza) [starszy|starsza|młodszy|młodsza|najstarszy|najstarsza] <{relative} (spodziewa się|jest w ciąży|ma alergię|ma uczulenie|pracuje|pracują|studiuje|mieszka|mieszkają|gra|zaczyna|idzie|wyszła|ożenił|właśnie|pochodzą|jest uczulon*) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: `${PASSING}|ile`,
      says: [
        "(mam|mamy|spłacam|spłacamy|wziąłem|wzięłam|wzięliśmy) [jeszcze|wciąż|nadal] <[{word}] (kredyt*|pożyczk*|dług*|hipotek*|raty|ratę|chwilówk*|debet|leasing|obligacje|lokat*|oszczędności) [{any}]>",
        "(płacę|płacimy) <{digits} [{word}] (czynszu|raty|za wynajem|za mieszkanie|alimentów|kredytu) [{any}]>",
        "(mam|mamy) <{digits} [{word}] (oszczędności|długu|długów|odłożone) [{any}]>",
        "<(odkładam|odkładamy|oszczędzam|oszczędzamy|inwestuję|inwestujemy) {any}>",
        "(jestem|żyję|żyjemy) na <(zasiłku|rencie|bezrobociu|najniższej krajowej|minusie) [{any}]>",
        "(płacę|pobieram|dostaję) <(alimenty|rentę|emeryturę|zasiłek|500 plus|800 plus) [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(jestem|jesteśmy) <[bardzo|raczej] (katoli*|ateist*|agnostyk*|protestant*|prawosławn*|muzułman*|żyd*|buddyst*|wierząc*|niewierząc*|chrześcijan*|świadkiem jehowy|ewangeli*) [{word}]>",
        "<wierzę w (boga|karmę|reinkarnację|horoskopy) [{any}]>",
        "<(chodzę|chodzimy) do (kościoła|cerkwi|meczetu|synagogi) [{any}]>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      never: PASSING,
      says: [
        "(jestem) [bardzo|raczej|trochę|strasznie|dość] <(leworęczn*|mańkut*|nieśmiał*|introwerty*|ekstrawerty*|niezdarn*|bałagani*|perfekcjonist*|rannym ptaszkiem|nocnym markiem|sową|krótkowidzem|zmarzluch*|uparty|uparta|gadułą|leniw*|lękliw*|rud*|łys*|domator*)>",
        "<[panicznie|strasznie] boję się {any}>",
        "mam <{digits} [{word}] wzrostu>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|pomysł*|problem*|pytanie*|projekt*|kolegę|koleżankę|szefa|szefową|sąsiad*|klient*|plan*`,
      says: [
        "(mam|mamy) <(stary|starą|stare|starego|używany|używaną) {thing}>",
        "(mam|mamy) <{word} [{word}] z {digits} [roku]>",
        "(jeżdżę|jeździmy) <{word} [{word}] (z|od) {digits} [{any}]>",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(moja rodzina|moi rodzice|moi dziadkowie) (pochodzi|pochodzą|jest|są) (z|ze|spod) {place}",
        "(jestem) <(ślązakiem|ślązaczką|kaszubem|kaszubką|góralem|góralką|warszawiakiem|warszawianką|krakusem|poznaniakiem|poznanianką|łodzianinem|łodzianką|wrocławianinem|wrocławianką) [{any}]>",
        "(pochodzę|jestem|jesteśmy) (spod|znad) {place}",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(raz|dwa razy|trzy razy|cztery razy|kilka razy) (w tygodniu|dziennie|w miesiącu|na tydzień|w roku) [,] {any}>",
        "<(biegam|pływam|chodzę|medytuję|gotuję|czytam|jeżdżę|wstaję|piję|palę|gram|śpię|ćwiczę) {any} (w tygodniu|dziennie|codziennie|co rano|co wieczór|co tydzień|w weekendy|w miesiącu) [{any}]>",
        "<(rzuciłem|rzuciłam) (palenie|picie|fajki|papierosy|alkohol) [{any}]>",
        "<pracuję (na nocki|w nocy|na zmiany|na pół etatu|zdalnie|na dwie zmiany|na trzy zmiany) [{any}]>",
      ],
    },
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "<(programuję|uczę|sprzedaję|projektuję|jeżdżę|prowadzę|tłumaczę|księguję|montuję|spawam) [{any}] (w firmie|w małej firmie|w korpo|w szkole|w liceum|w podstawówce|w banku|własną firmę|firmę|sklep|warsztat|kancelarię|gospodarstwo|na budowie|tirem|taksówką|na taksówce|na tirach) [{any}]>",
      ],
    },
    // What requests take for given, and what else is said of relatives, food, tastes and origins in passing
    {
      fact: "family.{relative}",
      single: false,
      isGiven: true,
      never: "szef*|szefowa|szefowej",
      says: [
        `${MY_ANY} [młodszy|młodsza|starszy|starsza|młodszej|starszej|młodszego|starszego] <{relative} {age} (lat|lata|rok|miesięcy|miesiące)>`,
        `${MY_ANY} <{age}-(letni|letnia|letniego|letniej|letniemu|letnią|latka|latek) {relative}>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY_ANY} [młodszy|młodsza|starszy|starsza] <{relative} (przyjechał|przyjechała|przyjechali|wyjechał|wyjechała|wyjechali|wyemigrował|wyemigrowała|wyprowadził się|wyprowadziła się|żeni się|wychodzi|się żeni|pochodzi|pochodzą|choruje|chorują|ma|mają|jest|są) (z|ze|do|na|w|od|za|{age}|{word}letni) {any}>`,
        `${MY_ANY} <{relative} i ja {word} {any}>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      begins: "statement",
      never: PASSING,
      says: [
        "<(brat|siostra|syn|córka|mama|tata|babcia|dziadek|mąż|żona) (się żeni|wychodzi za mąż|mieszka|pracuje|studiuje|choruje|ma {age}|idzie do|chodzi do|służy|wyjechał|wyjechała|przeprowadził się|przeprowadziła się) [{any}]>",
        "<{relative} u mnie {any}>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "jestem <(najmłodszy|najmłodsza|najstarszy|najstarsza|środkowy|środkowa) z {any}>",
        "jestem <(jedynakiem|jedynaczką|sierotą|singlem|singielką|samotną matką|samotnym ojcem|wdową|wdowcem) [{any}]>",
        "<(spodziewamy się|spodziewam się|oczekujemy|czekamy na) (dziecka|drugiego dziecka|trzeciego dziecka|bliźniaków|córki|syna|pierwszego dziecka|dziecko|drugie dziecko|maluszka) [{any}]>",
        "<dzieci (są|mieszkają|spędzają) {any} (u mnie|u ojca|u mamy|u byłego|u byłej|ze mną) [{any}]>",
        "<dzieci są u mnie {any}>",
        "<(jesteśmy|jestem) (małżeństwem|razem|parą|po rozwodzie|w separacji|po ślubie) [od {any}]>",
      ],
    },
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(w domu|u nas w domu|u nas) <(jemy|gotujemy|je się) [tylko] (koszernie|wegańsko|wegetariańsko|bezglutenowo|halal|roślinnie|{diet})>",
        "<(jem|jemy|odżywiam się) [tylko|głównie|prawie] (koszernie|wegańsko|wegetariańsko|bezglutenowo|halal|roślinnie|ketogenicznie)>",
        "<{word} [{word}] nie (jem|jemy|jadam|piję|pijemy|toleruję|trawię)> {end}",
        "<(odstawiłam|odstawiłem|odstawiliśmy|rzuciłam|rzuciłem) (cukier|gluten|mięso|nabiał|alkohol|kawę|słodycze|pieczywo|mleko) [{any}]>",
        "(robię|stosuję|praktykuję|jestem na) <(post przerywany|keto|dietę {word}|diecie {word}|dietę|redukcji) [{any}]>",
        "<(staram się|próbuję) (jeść|pić) (mniej|więcej) {any}>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "<{thing} (czytam|oglądam|jem|piję|lubię) (najchętniej|najbardziej|namiętnie)>",
        "(interesuje|interesują|fascynuje|fascynują|kręci|kręcą) mnie [bardzo] {thing}",
        "najbardziej (lubię|kocham|uwielbiam) {thing}",
        "najchętniej (czytam|oglądam|jem|słucham|gotuję|gram w) {thing}",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "nie jestem [wielkim|wielką|zbyt] (fanem|fanką|zwolennikiem|zwolenniczką|miłośnikiem|miłośniczką) {thing}",
        "nie przepadam za {thing}",
      ],
    },
    {
      fact: "location.comes_from",
      single: false,
      never: PASSING,
      says: [
        "<(wychowałam się|wychowałem się|wychowaliśmy się|dorastałam|dorastałem) (na|w|pod|we) {any}>",
        "jestem <(pół|w połowie) {word} [,|i] [pół|w połowie] [{word}]>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(dowiedziałam się|okazało się|wiem) [,] że <jestem w ciąży [{any}]>",
        "<nietolerancja (laktozy|glutenu|fruktozy|histaminy) [u mnie]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(mam|dostaję|biorę) <{token} [zł|złotych|tys|tysięcy] (emerytury|renty|pensji|stypendium|na rękę|kredytu|długu|oszczędności) [{any}]>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      says: ["(pracuję|pracuje) <(zdalnie|hybrydowo|na pół etatu|na zmiany|na nocki|w nocy) [{any}]>"],
    },
    {
      fact: "belief.note",
      single: false,
      never: PASSING,
      says: ["<nie (obchodzimy|obchodzę|świętujemy|świętuję) {any}>"],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: ["(u nas|w domu) [w domu] <nikt nie (pije|je|pali) [{any}]>"],
    },
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "(cześć|hej|dzień dobry|witam|siema|hejka) [,] [tu|tutaj|z tej strony|jestem|to ja] {name} {end}",
        "(z tej strony|tu|tutaj) {name} {end}",
        "(mówcie|możesz mówić|możecie mówić|mów) [na|do] mnie {name}",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(wychowałem się|wychowałam się|dorastałem|dorastałam|urodziłem się i wychowałem|urodziłam się i wychowałam) <(w|we|na|nad|pod|koło) {any}>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "nie (mieszkam|mieszkamy|jestem) już (w|we|na) {any} tylko (w|we|na) {place}",
        "już nie (mieszkam|mieszkamy|jestem) (w|we|na) {any} tylko (w|we|na) {place}",
        "(mieszkam|mieszkamy) [od {word}] <(w|we|na) (domu|domku|bloku|mieszkaniu|kawalerce|kamienicy|gospodarstwie|leśniczówce|akademiku|wsi|przyczepie|barce) {any}>",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: PASSING,
      says: ["[moja|mój|nasza|nasz] [starsza|starszy|młodsza|młodszy] {relative} {name} [{any}]"],
    },
    {
      fact: "project.note",
      single: false,
      never: PASSING,
      says: [
        "(robię|piszę|buduję|tworzę|programuję|projektuję|remontuję|odnawiam|szyję|dziergam|robimy|budujemy|remontujemy) [teraz|właśnie|sobie|od {word}|samodzielnie] <(aplikację|apkę|stronę|grę|bloga|sklep|książkę|powieść|tomik|doktorat|magisterkę|licencjat|pracę|dom|domek|altanę|szopę|szklarnię|meble|regał|łódkę|łódź|film|podcast|kanał|bota|program|system|album|komiks|scenariusz|sweter|kołdrę|mieszkanie|kuchnię|łazienkę|kampera|motocykl|samochód|rower) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(zostało mi|zostało nam|mam jeszcze|mamy jeszcze|mam|mamy|spłacam|spłacamy|wziąłem|wzięłam|wzięliśmy) <[{any}] (kredyt*|pożyczk*|dług|długu|długi|długów|rat|raty|hipotek*|debet) [{any}]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mój|moja|nasz|nasza) {pet} {token} (ma|jest|robi|je|śpi|szczeka|miauczy|drapie|gryzie|wymiotuje|chce|uwielbia|nienawidzi|gubi|ciągnie|biega|płacze|pije|skacze|nie|boi|kuleje|warczy|zjada|wyje|sika)",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mój|moja|nasz|nasza) {relative} {token} (ma|jest|idzie|zaczyna|zaczął|zaczęła|poszedł|poszła|chce|uwielbia|gra|studiuje|mieszka|pracuje|wychodzi|żeni|nie)",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      never: PASSING,
      says: [
        "(biorę|przyjmuję|zażywam|łykam) [codziennie|od {word}|rano] <(tabletki|tabletkę|leki|lek|leków|pigułki|krople|zastrzyki|sterydy|hormony|insulinę|antydepresanty|suplementy|euthyrox) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(chodzę|biegam|pływam|medytuję|czytam|piszę|ćwiczę|gram|piję|jeżdżę|spaceruję|modlę się) [{word}] [{word}] [{word}] (przed|po) (pracą|pracy|szkołą|szkole|śniadaniem|śniadaniu|snem|kolacji|obiedzie) [{any}]>",
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:proszę,? )?(?:czy )?(?:możesz|mógłbyś|mogłabyś|możecie)(?: proszę)? zapomnieć,? (?<what>.+)$",
      means: "zapomnij {what}",
    },
    { says: "^(?:usuń|skasuj) (?:wszystko,? )?co wiesz o (?<what>.+)$", means: "zapomnij wszystko o {what}" },
  ],
  forgetAll:
    "^(?:proszę,? )?(?:zapomnij|usuń|skasuj) (?:o wszystkim|wszystko)(?:,? co (?:o mnie )?wiesz(?: o mnie)?| o mnie)?$",
  retractions: [
    {
      says: String.raw`^(?:(?:ja|w końcu|wczoraj|właśnie|już) )*(?:sprzedał[ae]m|sprzedaliśmy|oddał[ae]m) (?:(?:mój|moją|moje|swój|swoją|swoje|naszą|nasz|starego|starą|stary) )*(?<what>[^,;]+?)(?:,? i (?:teraz )?(?:kupił[ae]m|kupiliśmy|mam|jeżdżę) (?:sobie )?(?<next>[^,;]+))?(?:[,;].*| (?:i|w|za|wczoraj|rok)\b.*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:ja|w końcu|właśnie) )*(?:zamienił[ae]m|wymienił[ae]m|zamieniliśmy|wymieniliśmy) (?:(?:mój|moją|swój|swoją|stary|starą) )*(?<what>[^,;]+?) na (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:(?:ja|w końcu|właśnie) )*(?:przeprowadził[ae]m się|przeprowadziliśmy się|przeniosł[ae]m się|przeniosłem się|przenieśliśmy się) z (?<what>[^,;]+?) do (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+ i ja |ja i \p{L}+ |mój \p{L}+ i ja |moja \p{L}+ i ja )?(?:rozstaliśmy się|rozwiedliśmy się|zerwaliśmy|już nie jesteśmy razem|nie jesteśmy już razem)|^(?:rozstał[ae]m się|zerwał[ae]m|rozwiodłem się|rozwiodłam się) z (?:moim|moją) \p{L}+|^(?:rozwiodłem się|rozwiodłam się)(?:[,;].*)?$`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:(?:mój|moja|moje|nasz|nasza|nasze|biedny|biedna|stary|stara) )*(?<what>[^,;]+?) (?:zdechł|zdechła|umarł|umarła|odszedł|odeszła|nie żyje|zmarł|zmarła)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:już )?(?:rzucił[ae]m|rzuciłem|przestał[ae]m) (?<what>[^,;]+?)(?: (?:w|rok|od|dwa|miesiąc)\b.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?:już nie|nie) (?:lubię|kocham|uwielbiam|cierpię|znoszę) (?:już )?(?<what>[^,;]+?)(?: już)?(?:,.*)?$`,
      means: "lubię {what}",
    },
    { says: String.raw`^(?<what>[^,;]+?) już mi nie (?:smakuje|smakują|odpowiada|odpowiadają)`, means: "lubię {what}" },
    {
      says: String.raw`^(?<what>[^,;]+?) już mnie nie (?:kręci|kręcą|cieszy|cieszą|bawi|bawią)`,
      means: "lubię {what}",
    },
    { says: String.raw`^już mi nie (?:smakuje|smakują) (?<what>[^,;]+)`, means: "lubię {what}" },
    {
      says: String.raw`^(?:kiedyś|dawniej) (?:bardzo )?(?:lubił[ae]m|kochał[ae]m|uwielbiał[ae]m) (?<what>[^,;]+?)[,;]? (?:ale|teraz|dziś|a teraz)\b.*$`,
      isWhole: true,
      means: "lubię {what}",
    },
    {
      says: String.raw`^(?:(?:w końcu|ostatnio) )*(?:polubił[ae]m|pokochał[ae]m|przekonał[ae]m się do) (?<what>[^,;]+)`,
      means: "nie lubię {what}",
    },
    {
      says: String.raw`^(?:teraz|obecnie) (?:już |nawet )*(?:lubię|kocham|uwielbiam) (?<what>[^,;]+)`,
      means: "nie lubię {what}",
    },
    {
      says: String.raw`^(?:znudził[ao]? mi się|znudziły mi się|przestał[ae]m lubić) (?<what>[^,;]+)`,
      means: "lubię {what}",
    },
    {
      says: "^(?:ja )?(?:właśnie |już |w końcu )*(?:(?:skończył[ae]m|ukończył[ae]m) (?:studia|uczelnię|magisterkę|licencjat)|obronił[ae]m się)(?!\\p{L})",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?:ja )?(?:już nie|nie) (?<rest>mieszkam|pracuję|studiuję|jestem|gram|mówię|jem|lubię) (?:już )?(?<what>.+?)(?: już)?$",
      means: "{rest} {what}",
    },
    { says: "^(?:odszedłem|odeszłam|zwolniłem się|zwolniłam się) z (?<where>.+)$", means: "pracuję w {where}" },
  ],
  slots: {
    notNames:
      "polakiem|polką|polak|polka|niemcem|weganinem|weganką|wegetarianinem|wegetarianką|z|ze|w|na|bardzo|zmęczony|zmęczona|chory|chora|uczulony|uczulona|katolikiem|katoliczką|tu|tutaj|nie|nowy|nowa|pewien|pewna|po|od|gotowy|gotowa|fanem|fanką",
    notPlaces:
      "domu|mieszkaniu|mieście|wsi|centrum|bloku|akademiku|pythonie|linuksie|spokoju|zgodzie|ciąży|pracy|szkole",
    notThings:
      "to|że|tego|tamto|ciebie|cię|was|nie|jak|co|gdy|kiedy|on|ona|jego|jej|ich|coś|nic|wszystko|bardziej|rację|czas|pytanie|problem|pomysł|ochotę|nadzieję|wątpliwości|spotkanie|siebie|się|wrażenie|zamiar|twój|twoje|twoją",
    nameParticles: "de|da|van|von|la|le|el|al|nad|na",
    valueEnds:
      "bo|ponieważ|ale|lecz|od|odkąd|do dziś|i mieszkam|i pracuję|i mam|i jestem|i mój|i moja|i studiuję|i nie|i gram|i lubię|i uczę|i uwielbiam|gdzie|kiedy|z żoną|z mężem|z rodziną|z moją|z moim|teraz|obecnie|też|także|bardziej niż|niż|bardzo|więc|proszę|a w|a teraz|gdy|dlatego|podczas|który|która|które|razem z|nad życie|zresztą|na co dzień|żeby|aby|oraz mam",
    emptyValues:
      "to|tego|tu|tam|nic|wszystko|coś|dobrze|więcej|bardziej|tak|domu|cię|ciebie|ją|jego|go|ich|czas|dziś|jutro|rację|się",
    narrows: "głównie|przede wszystkim|zwłaszcza|szczególnie|najczęściej|przeważnie",
    kinds:
      "kolor|jedzenie|muzyka|napój|film|książka|zespół|piosenka|gra|zwierzę|sport|pić|jeść|grać|słuchać|czytać|oglądać",
    joins: "i|oraz|lub|&|a",
    bends:
      "Krakowie=Kraków|Warszawie=Warszawa|Gdańsku=Gdańsk|Łodzi=Łódź|Poznaniu=Poznań|Wrocławiu=Wrocław|Lublinie=Lublin|Katowicach=Katowice|Szczecinie=Szczecin|Berlinie=Berlin|Londynie=Londyn|Paryżu=Paryż|Wiedniu=Wiedeń|Pradze=Praga|Krakowa=Kraków|Warszawy=Warszawa|Gdańska=Gdańsk|Poznania=Poznań|Wrocławia=Wrocław|Lublina=Lublin|Katowic=Katowice|Szczecina=Szczecin|Berlina=Berlin|Londynu=Londyn|Paryża=Paryż|Wiednia=Wiedeń|Pragi=Praga|Polski=Polska|Polsce=Polska|Niemczech=Niemcy|Niemiec=Niemcy|Rzeszowie=Rzeszów|Rzeszowa=Rzeszów|Toruniu=Toruń|Torunia=Toruń|Gdyni=Gdynia|Bydgoszczy=Bydgoszcz|Grazu=Graz",
    lists: {
      passage:
        "tytuł|tytułu|zdanie|zdania|akapit|akapitu|wersja|wersji|tekst|tekstu|wstęp|wstępu|zakończenie|zakończenia",
      make: MAKES,
      business:
        "sklep|piekarnię|cukiernię|restaurację|knajpę|pizzerię|sklepik|sklep internetowy|księgarnię|kwiaciarnię|salon fryzjerski|salon kosmetyczny|kancelarię|agencję|firmę|firmę budowlaną|działalność|warsztat|warsztat samochodowy|stolarnię|gospodarstwo|gospodarstwo rolne|szkołę językową|szkołę tańca|szkółkę|masarnię|browar|pasiekę|winnicę|kanał|blog|bloga|startup|food trucka|biuro rachunkowe|stadninę|pralnię|drukarnię",
      digits: "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*",
      job: "nauczycielem|nauczycielką|pielęgniarką|pielęgniarzem|lekarzem|lekarką|inżynierem|programistą|programistką|projektantem|projektantką|grafikiem|graficzką|architektem|architektką|prawnikiem|prawniczką|adwokatem|studentem|studentką|pisarzem|pisarką|dziennikarzem|dziennikarką|naukowcem|badaczem|badaczką|kucharzem|kucharką|pilotem|artystą|artystką|muzykiem|fotografem|fotografką|księgowym|księgową|menedżerem|menedżerką|kierownikiem|kierowniczką|konsultantem|konsultantką|elektrykiem|hydraulikiem|stolarzem|dentystą|dentystką|farmaceutą|farmaceutką|terapeutą|terapeutką|fizjoterapeutą|fizjoterapeutką|psychologiem|psycholożką|tłumaczem|tłumaczką|bibliotekarzem|bibliotekarką|rolnikiem|rolniczką|strażakiem|mechanikiem|analitykiem|analityczką|profesorem|wykładowcą|weterynarzem|weterynarką|piekarzem|cukiernikiem|baristą|baristką|kierowcą|taksówkarzem|ratownikiem|ratowniczką|ratownikiem medycznym|położną|chirurgiem|sędzią|kelnerem|kelnerką|fryzjerem|fryzjerką|krawcem|krawcową|rzeźnikiem|ogrodnikiem|ogrodniczką|murarzem|żołnierzem|policjantem|policjantką|pracownikiem socjalnym|opiekunką|opiekunem|sekretarką|ekonomistą|ekonomistką|matematykiem|fizykiem|chemikiem|biologiem|historykiem|redaktorem|redaktorką|aktorem|aktorką|tancerzem|tancerką|piosenkarzem|piosenkarką|kompozytorem|sprzedawcą|sprzedawczynią|przedsiębiorcą|technikiem|trenerem|trenerką|dietetykiem|dietetyczką|optykiem|emerytem|emerytką|stażystą|stażystką|doktorantem|doktorantką|logopedą|pszczelarzem|listonoszem|spawaczem|urzędnikiem|urzędniczką|przedszkolanką",
      ailment:
        "astmę|astma|cukrzycę|cukrzycę typu 1|cukrzycę typu 2|cukrzyca|migreny|migrenę|epilepsję|padaczkę|nadciśnienie|depresję|depresja|zaburzenia lękowe|adhd|autyzm|artretyzm|celiakię|chorobę leśniowskiego-crohna|raka|hiv|bezsenność|egzemę|łuszczycę|anemię|katar sienny|stwardnienie rozsiane|szumy uszne|skoliozę|endometriozę|fibromialgię|toczeń|dnę moczanową|nietolerancję laktozy|nietolerancję glutenu|bóle pleców|niedoczynność tarczycy|hashimoto|dysleksję|parkinsona|lęk wysokości|refluks",
      ill: "cukrzykiem|diabetykiem|diabetyczką|epileptykiem|astmatykiem|astmatyczką|w ciąży|daltonistą|daltonistką|głuchy|głucha|niewidomy|niewidoma|niedosłyszący|niedosłysząca|w spektrum autyzmu|osobą w spektrum autyzmu|dyslektykiem|dyslektyczką|na wózku|alergikiem|alergiczką|celiakiem",
      relative:
        "siostrzenicy=niece|siostrzeńca=nephew|siostrzeńcowi=nephew|bratanicy=niece|bratankowi=nephew|synowi=son|synem=son|córce=daughter|córką=daughter|mamie=mother|mamę=mother|mamy=mother|tacie=father|tatę=father|taty=father|bratu=brother|siostrze=sister|babci=grandmother|babcię=grandmother|dziadkowi=grandfather|dziadka=grandfather|chłopakowi=boyfriend|dziewczynie=girlfriend|żoną=wife|mężem=husband|męża=husband|żony=wife|wnuczce=granddaughter|wnukowi=grandson|dziecku=child|rodzicom=parents|rodziców=parents|żona=wife|żonie=wife|mąż=husband|mężowi=husband|partner=partner|partnerka=partner|dziewczyna=girlfriend|chłopak=boyfriend|narzeczona=fiancee|narzeczony=fiance|syn=son|syna=son|synów=sons|synowie=sons|córka=daughter|córkę=daughter|córki=daughters|dziecko=child|dzieci=children|mama=mother|matka=mother|tata=father|ojciec=father|brat=brother|brata=brother|bracia=brothers|braci=brothers|siostra=sister|siostrę=sister|siostry=sisters|babcia=grandmother|dziadek=grandfather|wnuk=grandson|wnuczka=granddaughter|wnuki=grandchildren|wujek=uncle|ciocia=aunt|kuzyn=cousin|kuzynka=cousin|bratanek=nephew|siostrzeniec=nephew|bratanica=niece|siostrzenica=niece|szef=boss|szefowa=boss|przyjaciel=best_friend|przyjaciółka=best_friend|bliźniaki=twins|bliźnięta=twins|rodzice=parents|teściowa=mother-in-law|teść=father-in-law",
      kin: "syna|synów|córkę|córki|córek|dziecko|dzieci|brata|braci|siostrę|siostry|wnuka|wnuczkę|wnuki|wnuków|bliźniaki|bliźnięta|bratanka|siostrzenicę|siostrzeńca|dziewczynę|narzeczoną|brata bliźniaka|rodzeństwo",
      pet: "pies=dog|psa=dog|psy=dog|suczka=dog|suczkę=dog|kot=cat|kota=cat|kotka=cat|kotkę=cat|koty=cat|chomik=hamster|chomika=hamster|koń=horse|konia=horse|królik=rabbit|królika=rabbit|papuga=parrot|papugę=parrot|żółw=tortoise|żółwia=tortoise|szczeniak=dog|szczeniaka=dog|kociak=cat|świnka morska=guinea_pig|świnkę morską=guinea_pig",
      animal:
        "świnki morskie|świnek morskich|fretkę|fretki|szczura|szczury|mysz|myszy|węża|gekona|kozę|kozy|owce|owcę|osła|gęś|gęsi|kaczki|przepiórki|kanarka|kanarki|szczeniaka|kociaka|kocięta|aksolotla|psa|psy|psów|suczkę|kota|koty|kotów|kotkę|chomika|konia|konie|królika|króliki|papugę|papugi|żółwia|żółwie|świnkę morską|kury|pszczoły|rybki|akwarium|kozy|owce|kanarka|szczeniaka|jamnika|labradora",
      diet: "wegetarianinem|wegetarianką|wegetarianami|weganinem|weganką|weganami|wegańskiej|wegetariańskiej|wegańsko|wegetariańsko|halal|koszernie|bezglutenowej|bezglutenowo|bez glutenu|bezlaktozowej|ketogenicznej|keto|fleksitarianinem|fleksitarianką|peskatarianinem",
      drug: "insulinę|metforminę|antydepresanty|leki przeciwdepresyjne|antybiotyki|antybiotyk|leki na nadciśnienie|leki na tarczycę|ibuprofen|aspirynę|lit|euthyrox|statyny|*pril|*statynę|*cylinę",
      own: "pensja=salary|wynagrodzenie=salary|czynsz=rent|kredyt=mortgage|emerytura=pension|budżet=budget|dochód=income",
      fav: "kolor=colour|kolorem=colour|jedzenie=food|danie=dish|potrawa=dish|film=film|filmem=film|książka=book|książką=book|zespół=band|piosenka=song|serial=series|sport=sport|zwierzę=animal|napój=drink|miasto=city|autor=author|autorka=author|pisarz=author|pisarka=author|muzyka=music|gra=game|drużyna=team|pora roku=season|przedmiot=subject|deser=dessert|owoc=fruit",
      item: "samochód|auto|rower|motocykl|motor|skuter|kampera|kamper|przyczepę|łódkę|żaglówkę|dom|działkę|ogród|ogródek|pianino|fortepian|gitarę|skrzypce|aparat|laptopa|laptop|macbooka|iphone'a|drona|drukarkę 3d|maszynę do szycia|mieszkanie|teleskop|hulajnogę|winyle|domek letniskowy|tablet",
    },
  },
};
