/** What opens something and goes by no name: "unlocks with 739164", "left 32, right 11", codes in a list, a card's back. */
import { eachMatch, eachNearDigits, groups, type SecretSpan } from "./spans.ts";
import { isNameOfWords } from "./key-names.ts";
import { looksSecret } from "./secret-values.ts";
import { spokenDigits } from "./spoken-digits.ts";

const START = "(?<![\\p{L}\\p{N}])";
const PIN =
  "(?<pin>\\d{3,10}(?!\\d|[.,:]\\d|\\s?(?:%|€|\\$|£|km|m\\b|kg|mm|euros?|dollars?))[A-ZА-Я]?\\d{0,4}[#*]?|\\d(?:\\s?[-–. ]\\s?\\d){2,9}(?!\\d|-\\d))";

/** "… unlocks with 4815", in the languages there are. */
const UNLOCKS = new RegExp(
  `${START}(?:(?:un)?locks?|opens?|disarms?|deactivates?|(?:is |gets )?(?:un)?locked|opened|(?:switched|turned) off|switch(?:es)? off|turns? off|disarmed|get in|let(?:s)? you in|dial|buzz|punch in|key in|type in|press|` +
    `entsperr\\p{L}*|aufgeht|geht|öffnet|öffnen|entriegel\\p{L}*|ausgeschaltet|deaktivier\\p{L}*|(?:se )?déverrouille|s'ouvre|ouvre|se désactive|tu fais|tapez?|composez?|(?:se )?desbloquea|se abre|abre|se desactiva|marcas?|(?:si )?sblocca|si apre|apre|si disattiva|digita\\p{L}{0,2}|desbloqueia|desativa|ontgrendel\\p{L}*|opent|gaat|(?:się )?odblokow\\p{L}*|otwiera|wyłącza|wpisz|разблокир\\p{L}*|открывается|открыва\\p{L}*|отключается|набира\\p{L}*|açılıyor|açılır|يفتح|تفتح|खुलता|खुलती)` +
    `\\s(?:(?:man|sich|einfach|on|se|it|them) ){0,2}(?:(?:auf|off|open|it|up|se|się|la|el|le|in|on) ){0,2}(?:with|by|using|mit|avec|con|com|met|z|с|на|le|el|il|o|code|the code|den code|auf|ب|से)?\\s?(?:(?:the|a|der|den|le|el|il|o) )?(?:(?:code|pin|kod|код|codice|código) )?(?<!\\sin (?=(?:19|20)\\d\\d(?!\\d)))${PIN}`,
  "dgiu",
);
/** What has a lock or asks for digits, with digits straight after it. */
const LOCKED = new RegExp(
  `${START}(?:(?:gym |bike |my )?(?:locker|padlock|bike lock|(?:hotel|room|gun|office|wall|floor|my|our|the) safe|lockbox|key ?box|keypad|key ?safe|burglar alarm|alarm system|suitcase lock)|(?:debit|credit|bank|ec|giro|sim)[- ]?(?:card|karte)|bankkarte|kreditkarte|\\p{L}{0,12}schloss(?: (?:am|vom) \\p{L}{2,12})?|schließfach|tresor|alarmanlage|handy(?=\\s\\d{4}\\b)|carte (?:bleue|bancaire)|cadenas(?: (?:de )?v[ée]lo| du \\p{L}{2,12}| de (?:la |ma |mon )?\\p{L}{2,12})?|antivol(?: du \\p{L}{2,12})?|casier|coffre-fort|interphone|digicode|candado(?: del? (?:la )?\\p{L}{2,12})?|caja fuerte|tarjeta (?:de débito|de crédito)|taquilla|lucchetto|cassaforte|citofono|bancomat|cadeado(?: d[aoe] \\p{L}{2,12})?|cofre|hangslot|kluis|bankpas|pinpas|kłódka|sejf|domofon(?: \\d{1,4} (?:klucz|kod))?|сейф|замок|домофон(?: \\d{1,4} (?:ключ|код))?|карт\\p{L} (?:сбера|банка)|kasa|asma kilit)` +
    `(?:\\s(?:by|at|on|behind|near|next to|outside|an|am|neben|hinter|vor|près de|derrière|junto a|detrás de|vicino a|perto d[ao]|bij|naast|przy|у|возле) (?:(?:the|my|our|der|die|dem|la|le|el|il|o|a|de|het) )?\\p{L}{2,14}(?: \\p{L}{3,12})?(?=[,:;]))?(?:\\s?[:,;=—–-]|\\s)\\s?(?:(?:is|set to|it's|its|ist|ist die|c'est|es|è|é|ha|jest|to|это|code|codice|combination|combo|number|opens with|mit|the|auf dem|am|von der|\\p{L}{1,8} rad)[\\s:]{1,2}){0,3}${PIN}(?!\\s?(?:times|mal|fois|veces|volte))`,
  "dgiu",
);
/** "The keypad takes 4815": what asks for digits, and what it wants. */
const WANTED = new RegExp(
  `${START}(?:key ?pad|lockbox|alarm(?: panel| system)?|tastenfeld|zahlenschloss|alarmanlage|digicode|interphone|portero automático|telefonillo|citofono|interfone|codeslot|domofon\\p{L}*|домофон\\p{L}*)(?:\\s\\p{L}{1,10}){0,3}?\\s(?:takes|wants|accepts|expects|asks for|nimmt|will|verlangt|prend|veut|demande|pide|quiere|lleva|vuole|chiede|prende|pede|quer|wil|vraagt|chce|przyjmuje|просит|принимает)\\s(?:the code |den code |le code )?${PIN}`,
  "dgiu",
);
/** "The alarm is 4815": an hour is when it rings. */
const ALARM =
  /(?<![\p{L}])(?:(?:the|my|our|house|home|office) alarm|die alarmanlage|l'alarme|la alarma|o alarme|der alarm)(?: (?:at|in) (?:home|the \p{L}{2,10}))?(?::| is| ist| est| es| é) (?:(?:set )?to )?(?!(?:[01]\d|2[0-3])[0-5]\d(?!\d))(?<pin>\d{4,8})(?![\d:.,])/dgiu;
/** "4815 opens my locker", and no year. */
const OPENED_BY =
  /(?<![\p{L}\p{N}.,:/-])(?!(?:19|20)\d\d )(?<pin>\d{4,8}[#*]?) (?:opens|unlocks|disarms|öffnet|entsperrt|ouvre|déverrouille|abre|desbloquea|desbloqueia|يفتح|تفتح) (?:the|my|our|die|den|das|mein|unser|le|la|ma|mon|el|mi|o|a|meu|minha|ال)/dgiu;
const LOCKED_SPACELESS =
  /(?:银行卡|取款|门禁|保险[箱柜]|开锁|解锁|锁屏|密码锁|行李箱|ロック|ダイヤル|錠前|解錠|南京錠|자물쇠|잠금|비밀번호|キャッシュカード|金庫|ロッカー|玄関|도어락|현관|금고|사물함|체크카드)[^。！？\n\d]{0,12}?(?<pin>\d{4,8})(?![\d.年月元円원号號호])/dgu;
/** A dial's turns. */
const SIDE =
  "(?:left|right|clockwise|counter-?clockwise|links|rechts|gauche|droite|izquierda|derecha|sinistra|destra|esquerda|direita|lewo|prawo|влево|вправо|налево|направо|sola|sağa|يسار(?:ا|ًا)?|يمين(?:ا|ًا)?|बाएँ|बाएं|दाएँ|दाएं|左|右|왼쪽|오른쪽)";
const TURN = `${SIDE}[\\s:(]{0,3}(?:to |auf |à |a |bis |op |na |на )?\\d{1,2}(?!\\d|[.,]\\d|\\s?(?:m|km|ft|feet|met|mile|yard|block|min|°|grad))`;
const TURNS = new RegExp(
  `${START}(?<pin>${TURN}(?:[\\s,;.)→>-]{1,4}(?:and |then |und |dann |et |y |e |puis |)${TURN}){2,7})|${START}(?<pin2>\\d{1,2} ${SIDE}(?:[\\s,;-]{1,3}(?:and |then |)\\d{1,2} ${SIDE}){2,7})`,
  "dgiu",
);
/** What is entered where something has a lock: "for the cash machine I always type 7294", "laptop unlocks with …". */
const ENTERED = new RegExp(
  `${START}(?:cash ?(?:machine|point)|atm|geldautomat\\p{L}*|bankomat\\p{L}*|cajero|distributeur|bancomat|online[- ]?banking|correo|immeuble|interphone|domofon\\p{L}*|citofono|rete (?:di casa|wi-?fi)|caixa eletr[oô]nico|multibanco|geldautomaat|банкомат\\p{L}*|bankamatik|wi-?fi|wlan|hotspot|router|laptop|computer|phone|tablet|ipad|iphone|macbook|notebook|handy|rechner|portable|ordinateur|téléphone|ordenador|portátil|móvil|teléfono|computador|celular|telefono|telefoon|telefon|komputer|ноутбук\\p{L}?|компьютер\\p{L}?|телефон\\p{L}?|(?:front |back |garage |house )?door|gate|alarm|safe|locker|keypad|haustür|tür|tresor|porte|portail|puerta|portón|porta|portão|cancello|deur|kluis|drzwi|brama|двер\\p{L}|сейф)(?!\\p{L})[^.!?\\n\\d]{0,50}?(?<!\\p{L})` +
    `(?:(?:you|i|we|she|he) (?:always |just |have to |need to |must )?(?:type|enter|press|punch|key|dial|tap)s?(?: in)?|(?:unlocks?|opens?|starts?) (?:with|by)|(?:tippe|tippst|tippt man|gebe|gibt man|drücke|nehme)(?: ich)?(?: immer)?|(?:entsperrt?|öffnet|geht auf|aufgeht) (?:sich )?mit|(?:je|on|tu) (?:tape|compose|mets|entre)s?(?: toujours)?|(?:se )?(?:déverrouille|ouvre) avec|(?:tecleo|marco|pongo|se pone|se teclea)(?: siempre)?|se (?:desbloquea|abre) con|(?:digita|digito|metto|inserisco)(?: sempre)?|si (?:sblocca|apre) con|(?:digito|marco|ponho)(?: sempre)?|(?:desbloqueia|abre)(?:-se)? com|(?:typ|toets)(?: ik)?(?: altijd)?|(?:ontgrendelt|opent) met|(?:wpisuję|wstukuję)(?: zawsze)?|(?:ввожу|набираю)(?: всегда)?|(?:всегда) (?:ввожу|набираю))` +
    `\\s(?:in |ein )?(?:the code |the pin |code |pin )?["'“„«]?(?:(?<pin>(?:\\d{4,8}|\\d(?:[ -]\\d){3,7})[#*]?)(?![\\d\\p{L}]|[.,:]\\d|\\s?(?:%|€|\\$|£|times|words|lines|pixels?|euros?|dollars?|mal\\b|fois|veces))|(?<password>(?=\\S{0,60}?\\d)[^\\s,;"'”»]{6,60}))`,
  "dgiu",
);
/** "The number you key in is 4815", wherever. */
const KEYED =
  /(?<!\p{L})(?:numbers?|code|digits|nummer|zahl|ziffern|chiffres|número|cifre|numero|cijfers|numer|цифры|номер)(?:,? (?:that|which|die|den|que|che|który|которые|который))? (?:you|i|we|she|he|man|du|ich|wir|tu|on|je|je|trzeba|нужно|надо)? ?(?:have to |need to |must )?(?:key|type|punch|enter|dial|press|tap|eingibt|eintippt|tippt|eingebe|tippe|tapes?|compose|marco|marca|tecleo|digito|digita|intoetst|toetst|wpisać|набрать|ввести)(?: in| man)? (?:is|are|ist|sind|est|sont|es|son|è|sono|é|são|to|это|:) (?<pin>\d{3,10}|\d(?:[ -]\d){2,9})(?![\d\p{L}]|[.,:]\d)/dgiu;
/** "Then enter 4815# at the main entrance": what ends with a keypad's sign, or is entered at what has a lock. */
const AT_KEYPAD =
  /(?<!\p{L})(?:enter|type|press|dial|punch in|key in|tap|tapez|tape|composez|marca|pulsa|teclea|digita|digite|premi|toets|wpisz|набери\p{L}*|введи\p{L}*|bas|tuşla) (?:in )?(?:(?<pin>\d{3,8}[#*])(?![\p{L}\d])|(?<pin2>\d{4,8}) (?:at|on|an|à|en|na|no|al|bij|przy|у|на) (?:the |der |dem |la |le |el |il |o |a |l'|de |het )?(?:\p{L}{1,12} )?(?:door|gate|entrance|keypad|panel|intercom|lobby|garage|porte|portail|interphone|puerta|portal|entrada|porta|portão|portone|citofono|ingresso|deur|poort|drzwi|bram\p{L}|domofon\p{L}*|двер\p{L}|домофон\p{L}*))|(?<!\p{L})(?:am|an der|beim|an|im) (?:\p{L}{0,20}(?:eingang|tür|tor|schloss|tastenfeld|garage|keypad|panel))\s(?:\p{L}{1,10} )?(?<pin3>\d{4,8}[#*]?) (?:eingeben|eintippen|tippen|drücken|wählen)/dgiu;
/** "You'll need 4815 for the building door." */
const NEEDED =
  /(?<!\p{L})(?:need|use|takes?|brauchst|brauchen|nimm|faut|besoin de|necesitas|usa|precisa de|serve|hebt|nodig|potrzebujesz|нужен|нужно) (?:the |den |le |el |il |o )?(?:code |pin )?(?<pin>\d{4,8}[#*]?) (?:for|at|to (?:open|unlock)|für|fürs|an|pour|para|per|voor|do|для) (?:the |our |my |die |der |das |den |unsere? |la |le |l'|el |il |o |a |de |het )?(?:\p{L}{1,12} )?(?:door|gate|garage|entrance|lift|alarm|safe|locker|keypad|\p{L}{0,12}tür|\p{L}{0,12}tor|tresor|aufzug|porte|portail|ascenseur|coffre|puerta|portal|caja|porta|portão|cofre|portone|cancello|ascensore|deur|poort|kluis|drzwi|bram\p{L}|sejfu|двер\p{L}|сейф\p{L})(?!\p{L})/dgiu;
/** "Use 590 221 to sign in", as it is sent to a phone. */
const USED_ONCE =
  /(?<!\p{L})(?:use|enter|verwenden? sie|nutze|gib|utilisez|saisissez|usa|usar|utiliza|introduce|insira|inserisci|gebruik|użyj|wpisz|используйте|введите) (?:the code |code |den code |le code |el código |o código |il codice |de code |kod |код )?(?<pin>\d{3}[ -]?\d{3}|\d{4,8}) (?:to|for|um|zum|zur|pour|para|per|om|aby|do|для|чтобы)(?: \p{L}{1,10}){0,2} (?:sign|log|verif|confirm|authent|anmeld|einlog|bestätig|connect|vérifi|inici|entrar|acced|conferm|inlog|bevestig|zalog|potwierd|вой|вход|подтвер)/dgiu;
/** "Opens with: otter*parade": what only a password looks like. */
const OPENS_WITH =
  /(?<!\p{L})(?:(?:un)?locks?|opens?|unzips?|decrypts?|öffnet|entsperrt|aufgeht|s'ouvre|ouvre|abre|si apre|apre|opent|otwiera|открывается|açılıyor|açılır)(?: (?:sich|się|itself))? ?(?:with|by|using|mit|avec|con|com|met|za pomocą|паролем)(?: the (?:word|phrase)| dem wort)?\s?:?\s["'“„«]?(?<password>[^\s,;"'”»]{6,64})/dgiu;
/** "To get into my flat press 22 then 7741." */
const TO_GET_IN =
  /(?<!\p{L})(?:to (?:get|come) in(?:to|side)?|to (?:unlock|open|disarm|deactivate|(?:switch|turn) off)|zum (?:ausschalten|entsperren|entschärfen|aufschließen|deaktivieren)|pour (?:désactiver|déverrouiller|éteindre)|para (?:desactivar|desbloquear|apagar|desativar|desligar)|per (?:disattivare|sbloccare|spegnere)|om (?:te openen|te ontgrendelen|uit te schakelen)|(?:żeby|aby) (?:wyłączyć|odblokować)|чтобы (?:отключить|снять)|um (?:in |ins )?(?:[^.!?\n]{0,20} )?(?:reinzukommen|hineinzukommen|rein)|zum (?:rein|hinein)kommen|zum öffnen|pour (?:entrer|ouvrir)|para (?:entrar|abrir)|per (?:entrare|aprire)|om (?:binnen te komen|erin te komen)|(?:żeby|aby) (?:wejść|otworzyć)|чтобы (?:войти|зайти|открыть|попасть)|girmek için|للدخول|अंदर (?:आने|जाने) के लिए)(?!\p{L})[^.!?\n]{0,40}?(?:(?<!\p{L})(?:press|type|enter|dial|key in|punch in|tap|use|drück\p{L}*|tipp\p{L}*|gib|tapez|tape|fais|compose[rz]?|marca\p{L}*|pulsa\p{L}*|teclea\p{L}*|digit\p{L}*|premi|toets|druk|wpisz|набери|нажми|введи\p{L}*|bas|tuşla|اضغط|اكتب)(?!\p{L})[^.!?\n]{0,24}?|\s?[:=]\s?)(?<![\p{L}\d.,:/-])(?<pin>\d{4,8}[#*]?|\d{1,4}[A-Z]\d{1,6})(?![\p{L}\d]|[.,:/]\d|\s?(?:%|€|\$|£|km|m\b|euros?|dollars?|pesos|yen|times|minutes?))/dgiu;
/** The back of a card, and what a card is used with. */
const CARD_BACK = new RegExp(
  `(?:digits|number|code|ziffern|zahlen|chiffres|dígitos|números|cifre|numeri|cijfers|cyfry|цифр\\p{L})[^.!?\\n]{0,12}(?<!\\p{L})(?:on|auf|au|an|del|al|sul|op|na|no|en el|с) (?:the |der |dos |reverso|retro|verso|de |achterkant|odwrocie|обратной)?[^.!?\\n\\d]{0,50}?(?<pin>\\d{3,4})(?!\\d)`,
  "dgiu",
);
/** Codes for when the second factor is lost, which come in lists. */
const BACKUP_NAME =
  /(?:backup|recovery|rescue|emergency|scratch|one[- ]time|sicherungs|wiederherstellungs|notfall|ersatz|einmal)[- ]?codes?|codes? (?:de )?(?:secours|récupération|sauvegarde)|códigos? de (?:respaldo|recuperación|recuperação|segurança|backup)|codici di (?:backup|recupero|riserva)|(?:back-?up|herstel)codes|kody (?:zapasowe|odzyskiwania)|(?:резервны|запасны)\p{L} код\p{L}{0,2}|yedek kod\p{L}*|رموز (?:احتياطية|الاسترداد|النسخ الاحتياطي)|बैकअप कोड|备用(?:验证)?码|恢复(?:代)?码|バックアップコード|リカバリーコード|백업 ?코드|복구 ?코드/giu;
const CODE_ITEM =
  /[\s,;|/]*(?:(?:\d{1,2}[.)]|[-*•])\s{1,3})?(?:(?:and|und|et|y|e) )?(?=[\w-]{0,40}\d)[A-Za-z\d]{4,20}(?:[- ](?=[A-Za-z]{0,12}\d)[A-Za-z\d]{3,12}){0,4}(?![\p{L}])/uy;
const BEFORE_CODES =
  /[^\n\d:]{0,40}?(?:[:=—-]|\b(?:are|is|sind|lauten|sont|son|sono|são|zijn)\b|\n)[\s:]{0,4}|\s{1,2}/uy;
/** A second factor's key in base32, in groups of four or in one. */
const BASE32_NAME =
  /(?:authenticator|2fa|mfa|totp|otp|two[- ]factor|set-?up key|einrichtungsschlüssel|zwei-faktor|double authentification|doble factor|due fattori|dois fatores|двухфактор\p{L}*|iki adımlı|两步验证|二段階認証|2단계)/giu;
const BASE32 =
  /(?<![\p{L}\p{N}])(?<value>(?:[A-Z2-7]{4}[ -]?){3,15}[A-Z2-7]{4}|(?:[a-z2-7]{4}[ -]){3,15}[a-z2-7]{4}|[a-z2-7]{16,64})(?![\p{L}\p{N}])/dgu;
/** A network or an account that is entered with a word. */
const JOINED =
  /(?:wi-?fi|wlan|hotspot|internet|broadband|router|netz(?:werk)?|network|red|rede|rete|сет\p{L})[^!?\n]{0,90}?(?:connect|join|get (?:in|on)|log (?:in|on)|(?:rein|hinein)\p{L}* \p{L}* ?\p{L}*|verbind\p{L}*|connecte\p{L}*|conect\p{L}*|connett\p{L}*|подключ\p{L}*|(?:log|inlog|verbind)\p{L}*) (?:with|using|by|mit|avec|con|com|met|z|с) (?<password>(?!(?:my|the|your|a|an|dem|der|die|das|le|la|el|il|o|his|her|our|this|that|it|us|me|him)\b)[^\s,;]{6,80})/dgiu;
const TYPED =
  /(?:log(?:ging)? ?in|sign(?:ing)? ?in|logon|zugang|anmeld\p{L}*|einlogg\p{L}*|connexion|se connecter|iniciar sesión|entrar|accedere|accesso|inloggen|zalogow\p{L}*|вход\p{L}*|войти|giriş|account|konto|compte|cuenta|conta|netflix|spotify|disney\+?)[^!?\n]{0,120}/giu;

/** Every such secret. */
export function* openingSpans(text: string): Iterable<SecretSpan> {
  if (/\d/.test(text)) {
    yield* groups(text, UNLOCKS, eachNearDigits);
    yield* groups(text, LOCKED, eachNearDigits);
    yield* groups(text, WANTED, eachNearDigits);
    yield* groups(text, ALARM, eachNearDigits);
    yield* groups(text, OPENED_BY, eachNearDigits);
    yield* groups(text, LOCKED_SPACELESS, eachNearDigits);
    yield* turns(text);
    yield* groups(text, CARD_BACK, eachNearDigits);
    yield* groups(text, TO_GET_IN, eachNearDigits);
    yield* groups(text, KEYED, eachNearDigits);
    yield* groups(text, NEEDED, eachNearDigits);
    yield* groups(text, USED_ONCE, eachNearDigits);
    for (const { indices } of eachNearDigits(text, AT_KEYPAD)) {
      const [start, end] = Object.values(indices?.groups ?? {}).find((range) => range !== undefined) ?? [0, 0];
      yield { kind: "pin", start, end };
    }
    for (const span of groups(text, ENTERED, eachNearDigits)) {
      const code = text.slice(span.start, span.end);
      if (span.kind === "pin" || (looksSecret(code) && !isNameOfWords(code) && !/:\/\/|@/.test(code))) yield span;
    }
    yield* backupCodes(text);
  }
  for (const span of groups(text, OPENS_WITH)) {
    const code = text.slice(span.start, span.end).replace(/[.!?]+$/u, "");
    if (looksSecret(code) && /\p{L}[!@#$%^&*+=~]+\p{L}|\p{Ll}.*[!#$%&*?^].*\d|\d.*\p{Ll}.*\d/u.test(code)) yield span;
  }
  yield* base32Keys(text);
  yield* groups(text, JOINED);
  yield* typed(text);
}

function* turns(text: string): Iterable<SecretSpan> {
  for (const { 0: whole, index } of eachNearDigits(text, TURNS))
    yield { kind: "pin", start: index, end: index + whole.length };
}

/** From the first code to the last of a list. */
function* backupCodes(text: string): Iterable<SecretSpan> {
  for (const name of eachNearDigits(text, BACKUP_NAME)) {
    BEFORE_CODES.lastIndex = name.index + name[0].length;
    if (!BEFORE_CODES.test(text)) continue;
    const start = BEFORE_CODES.lastIndex;
    let end = start;
    CODE_ITEM.lastIndex = start;
    while (CODE_ITEM.test(text)) {
      end = CODE_ITEM.lastIndex;
      CODE_ITEM.lastIndex = end;
    }
    if (end > start) yield { kind: "key", start, end };
  }
}

function* base32Keys(text: string): Iterable<SecretSpan> {
  for (const name of eachMatch(text, BASE32_NAME)) {
    const from = name.index + name[0].length;
    const near = text.slice(from, from + 160);
    for (const { start, end, kind } of groups(near, BASE32))
      if (/[2-7]/.test(near.slice(start, end)) || /^[A-Z ]{19,}$/.test(near.slice(start, end)))
        yield { kind, start: from + start, end: from + end };
  }
}

/** What looks like a password where somebody tells how to enter. */
function* typed(text: string): Iterable<SecretSpan> {
  for (const { 0: told, index } of eachMatch(text, TYPED)) {
    for (const run of told.matchAll(/[^\s,;:。，、"'“”«»()<>|]{6,100}/gu)) {
      const code = run[0].replace(/[.!?]+$/u, "");
      // A name with a number is told more often than a password; a sign or both cases among them are not.
      const isMixed = /\d/.test(code) && /\p{Ll}/u.test(code) && /\p{Lu}|[#$%&!_]/u.test(code);
      const isCode = (isNameOfWords(code) && !/[!$%&*?^=~]/.test(code)) || /^[*#]\w+$|_t$/.test(code);
      if (isMixed && !isCode && looksSecret(code) && !/[/@]/.test(code))
        yield { kind: "password", start: index + run.index, end: index + run.index + run[0].length };
    }
  }
}

/** Digits in words straight after a lock that goes by no name ("the safe is four eight one five"). */
export function* spokenSpans(text: string): Iterable<SecretSpan> {
  for (const { 0: name, index } of eachMatch(text, SPOKEN_LOCK)) {
    const from = index + name.length;
    const found = spokenDigits(text.slice(from, from + 80));
    if (found && found.start <= 12) yield { kind: "pin", start: from + found.start, end: from + found.end };
  }
}
const SPOKEN_LOCK =
  /(?:safe|locker|padlock|alarm|keypad|tresor|schloss|coffre|cadenas|caja fuerte|candado|cassaforte|lucchetto|cofre|cadeado|kluis|sejf|сейф|домофон|unlocks with|opens with)/giu;
