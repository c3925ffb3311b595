/** Digits that open something, by two words of one clause: that it is a code, and what has the lock, in any order. */
import { eachNearDigits, type SecretSpan } from "./spans.ts";

const CODE_WORD =
  /(?<!\p{L})(?:codes?|pass ?codes?|pins?|combo|combination|kombi|digits|zahlen(?:code|kombi\p{L}{0,8})|ziffern|kombination|combinaison|chiffres|códigos?|clave|combinación|dígitos|combinação|segredo|codice|combinazione|cifre|\p{L}{0,7}code|combinatie|cijfers|kod\p{L}{0,3}|szyfr\p{L}{0,2}|код\p{L}{0,2}|шифр\p{L}{0,2}|комбинаци\p{L}|цифр\p{L}|şifre\p{L}*|(?:ال)?(?:رمز|كود|شفرة)|कोड)(?!\p{L})/giu;
/** What a code is of that opens nothing. */
const OTHER_CODE =
  /(?<!\p{L})(?:zip|post(?:al|leit\p{L}*)?|area|country|dial\p{L}*|error|errors|status|exit|http|fault|promo\p{L}*|discount|coupons?|vouchers?|gift|product|items?|source|bar|qr|colou?r|hex|tax|swift|iata|airport|booking|dress|morse|game|cheat|line|lines|unit|test|tests|fehler|rabatt\p{L}*|gutschein\p{L}*|artikel|erreur|promotionnel|réduction|produit|descuento|promocional|producto|desconto|produto|sconto|prodotto|korting\p{L}*|fout|rabat\p{L}*|błęd\p{L}*|промокод\p{L}*|ошибк\p{L}|скидк\p{L}|indirim|hata|خصم|خطأ|छूट)(?!\p{L})/iu;
/** The same right before "code". */
export const BEFORE_OTHER_CODE = new RegExp(`${OTHER_CODE.source}[ -]?$`, "iu");
const LOCKED =
  /(?<!\p{L})(?:doors?|gates?|garage|safe|vault|locks?|padlock|locker|lockbox|key ?box|key ?pad|key ?safe|alarm|building|lobby|entrance|shed|barn|flat|apartment|house|office|car ?park|barrier|lift|elevator|gym|pool|storage|suitcase|luggage|briefcase|cabinet|bike|phone|tablet|ipad|iphone|sim|cards?|atm|tv|telly|parental|voicemail|intercom|get in|come in|entrer|entrar|entrare|reinkommen|hineinkommen|wejści\p{L}|войти|вход\p{L}{0,2}|router|modem|wi-?fi|wlan|box|mailbox|letterbox|cellar|basement|attic|stairwell|courtyard|cottage|airbnb|cabin|boat|\p{L}*t[üo]r|haus|\p{L}*schloss|\p{L}*tresor|\p{L}*safe|\p{L}*alarm\p{L}*|\p{L}*keller|\p{L}*fach|koffer|fahrrad|handy|\p{L}*karte|aufzug|briefkasten|wohnung|büro|\p{L}*kasten|portes?|portail|portillon|immeuble|coffre(?:-fort)?|cadenas|casier|valise|vélo|alarme|téléphone|cb|carte|ascenseur|cave|parking|appartement|bureau|puerta|portal|portón|garaje|caja|candado|taquilla|maleta|bici\p{L}*|alarma|móvil|teléfono|tarjeta|ascensor|trastero|piso|casa|oficina|porta|portão|garagem|cofre|cadeado|armário|mala|celular|cartão|elevador|prédio|escritório|portone|cancello|cassaforte|lucchetto|armadietto|valigia|allarme|telefono|carta|bancomat|ascensore|cantina|ufficio|citofono|deur|voordeur|poort|kluis|slot|\p{L}*slot|kastje|koffer|fiets|telefoon|\p{L}*pas|berging|kelder|lift|kantoor|drzwi|bram\p{L}{1,3}|furtk\p{L}|klatk\p{L}|domofon\p{L}*|sejf\p{L}{0,2}|kłódk\p{L}|szafk\p{L}|walizk\p{L}|telefon\p{L}{0,3}|kart\p{L}|piwnic\p{L}|wind\p{L}|dom\p{L}|biur\p{L}|двер\p{L}{1,2}|подъезд\p{L}{0,2}|домофон\p{L}{0,2}|калитк\p{L}|ворот\p{L}{0,2}|сейф\p{L}{0,2}|зам\p{L}{2,3}|шкафчик\p{L}{0,2}|чемодан\p{L}{0,2}|сигнализаци\p{L}|карт\p{L}|телефон\p{L}{0,2}|квартир\p{L}|дач\p{L}|гараж\p{L}{0,2}|kapı\p{L}*|apartman\p{L}*|bina\p{L}*|kasa\p{L}*|kilit\p{L}*|kilid\p{L}*|dolap|dolab\p{L}*|bavul\p{L}*|kart\p{L}*|garaj\p{L}*|(?:ال)?(?:باب|بوابة|عمارة|شقة|خزنة|خزانة|قفل|حقيبة|بطاقة|هاتف|جوال|كراج|مصعد|بيت)|दरवाज़े|दरवाजे|गेट|तिजोरी|ताले|लॉकर|सूटकेस|कार्ड|फ़ोन|फोन|घर|अलार्म)(?!\p{L})/iu;
const DIGITS =
  /(?<![\p{L}\d.,:/-])(?:\d{3}[ -]\d{3}(?![ -]?\d)|[A-Z]{0,2}\d{3,10}(?:[A-Z]\d{0,6})?|\d{1,4}[A-Z]\d{1,7}|\d(?:\s?[-–. ]\s?\d){2,9}|\d{1,2}(?:\s?[-–]\s?\d{1,2}){2,4}|(?=[A-Z-]{0,30}\d)[A-Z\d]{3,6}(?:-[A-Z\d]{3,6}){1,5})[#*]?(?![\p{L}\d]|[.,:/]\d|-\d|\s?(?:%|€|\$|£|km|m\b|kg|euros?|dollars?|times|lines|people|minutes?|years?))/u;
/** "Your Otter code is …" */
const WHOSE =
  /(?<!\p{L})(?:your|dein|ihr|votre|ton|tu|su|seu|sua|il tuo|il suo|je|uw|twój|państwa|ваш|твой|आपका)(?: [\p{L}\d-]{1,20}){0,3}\s$/iu;
const ONE_TIME = /^\d{3}[ -]?\d{3}$/;
/** Mechanical locks with letters: "C1593X". */
const KEYPAD_FORM = /^C\d{3,6}[XYZ]$/;
const YEAR = /^(?:19|20)\d\d$/;
const TOLD = /(?:[:=]|(?<!\p{L})(?:is|ist|lautet|est|c'est|es|é|è|jest|to|—|هو|هي))\s*$/iu;
/** "Code 4821 for the alarm". */
const BEHIND =
  /^\s(?:for|to|of|on|at|für|fürs|vom|zum?|zur|am|im|pour|de|du|para|del?|da|do|per|il|voor|van|na|od|от|для|к|на)\s[^.!?\n,;]{2,30}/iu;
const END_OF_CLAUSE = /[\n。！？]|[.!?]\s/u;
const BEFORE = 50;
const AFTER = 80;

/** A code's word with what stands around it in its clause, and the digits after it. */
interface Clause {
  before: string;
  between: string;
  digits: string;
  behind: string;
}

/** Every such code. */
export function* codeSpans(text: string): Iterable<SecretSpan> {
  for (const { 0: word, index } of eachNearDigits(text, CODE_WORD)) {
    const from = index + word.length;
    const clause = clauseAround(text, index, from);
    if (!clause || OTHER_CODE.test(`${clause.before}${word}${clause.between}`) || !isOpening(clause)) continue;
    const start = from + clause.between.length;
    yield { kind: "pin", start, end: start + clause.digits.length };
  }
}

function clauseAround(text: string, start: number, end: number): Clause | undefined {
  const rest = text.slice(end, end + AFTER);
  const after = rest.slice(0, END_OF_CLAUSE.exec(rest)?.index);
  const match = DIGITS.exec(after);
  const between = after.slice(0, match?.index);
  if (!match || /\d/.test(between)) return undefined;
  const [digits] = match;
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(END_OF_CLAUSE)
      .at(-1) ?? "";
  return { before, between, digits, behind: BEHIND.exec(after.slice(match.index + digits.length))?.[0] ?? "" };
}

function isOpening({ before, between, digits, behind }: Clause): boolean {
  const isTold = TOLD.test(between);
  if (YEAR.test(digits) && !isTold) return false;
  // What is sent to a phone to be used once, six digits or "your … code".
  const isSent = isTold && (ONE_TIME.test(digits) || WHOSE.test(before));
  const isOfLock = KEYPAD_FORM.test(digits) && between.trim() === "";
  return isSent || isOfLock || LOCKED.test(`${before} ${between} ${behind}`);
}
