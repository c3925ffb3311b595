/** What may be a secret's value, and what is only said of one. */
import { fold } from "../../language/fold.ts";
import { isStopWordOf } from "../../language/detect.ts";
import { scriptOf } from "../../language/scripts.ts";
import type { SecretKind } from "../../base/held-kinds.ts";

const LANGUAGES = "en de fr es it pt nl pl ru tr ar hi".split(" ");
const MIN_PASSPHRASE_WORDS = 4;
/** A run of characters with a digit, as codes have; three or more. */
export const CODE = /(?=[^\s]{0,200}?\d)[^\s,;:。，、]{3,}/u;
/** Dates, times, amounts, versions, addresses, units: digits that are no code. */
const PLAIN_THING =
  /^(?:(?:https?|ftp|www\.|mailto:)\S*|[\w.+-]+@[\w-]+\.[\w.]+|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\S*|v?\d{1,3}(?:\.\d{1,3}){1,3}|\d+(?:[.,]\d+)?-?(?:st|nd|rd|th|am|pm|[kmgt]?i?b|k?m|cm|mm|kg|g|h|min|s|ms|px|x|%|bits?|bytes?|days?|tage?|jours?|días?|hours?|weeks?|months?|years?|characters?|chars?|digits?|zeichen|minutes?|words?)|#\d+|\+\d[\d-]*|Q[1-4])$/iu;

/** A ticket's, a part's or a standard's number: "AES-256-CBC", "PKCS#8", "ISO8859-1". */
const TICKET =
  /^(?-i:\p{Lu}{2,10})-\d{1,6}$|^(?:aes|rsa|sha|hmac|hs|rs|es|pkcs|rfc|iso|utf|tls|ssl|wpa|ecdsa|ed|x|ieee|en|din|pbkdf|base|md|oauth)[-#]?\d{1,5}(?:[-_/][\p{L}\d]{1,8}){0,3}$/iu;

/** What is said of passwords by those who do not tell them. */
const REMARKS: ReadonlySet<string> = new Set(
  (
    "secret wrong broken working weak strong incorrect correct expired expiring invalid required needed missing found stored saved kept hidden written encrypted hashed case sensitive long short secure safe unsafe insecure old new easy hard simple complicated different same reset changed set being shared leaked compromised forgotten lost gone unknown public visible empty blank protected managed generated random unique reused valid asked not taped stuck locked rejected accepted denied due mandatory optional sent emailed printed always never probably supposed temporary permanent stupid silly ready fine okay ok good bad great terrible annoying obvious impossible confusing yours mine ours hers his somewhere nowhere everywhere inside under behind unchanged outdated" +
    " geheim falsch richtig schwach stark abgelaufen vergessen gespeichert sicher unsicher neu alt nötig leider wieder ungültig gesperrt geändert lang kurz zu einfach schwer bekannt weg verloren im in" +
    " secreta secreto incorrecta incorrecto débil segura seguro olvidada nueva mala caducada demasiado corta larga guardada equivocada faible oublié oubliée expiré expirée nouveau incorrect trop court dans erroné perdu enregistré changé" +
    " segreta segreto segredo tajne sbagliata debole scaduta errata troppo corta nuova salvata persa fraca errada esquecida incorreta expirou expirada muito curta nova guardada salva verkeerd zwak verlopen vergeten onjuist kort nieuw opgeslagen błędne złe słabe wygasło nieprawidłowe nowe zapisane stare" +
    " неважно секрет неверный неправильный слабый слишком забыл истёк истек устарел сохранён новый старый надёжный простой yanlış zayıf eski yeni kısa güçlü hatalı غير خاطئة ضعيفة قديمة جديدة منسية गलत कमज़ोर पुराना नया भूल ग़लत सही"
  ).split(" "),
);
/** The same where no space parts words: what the value begins with. */
const SPACELESS_REMARK =
  /^(?:为什么|为何|怎么|如何|至少|通常|多长|なぜ|どう|いつ|誰|最低|왜|몇|어떻|누가|얼마|최소|보통|错|錯|不|太|什么|什麼|多少|啥|很|在|必须|要|可以|被|已|过期|忘|弱|强|安全|何|なん|忘|違|間違|短|長|弱|強|安全|必要|期限|切れ|変更|無効|틀|뭐|무엇|너무|안전|약|만료|잊|필요|변경|바꿔|없|있|어디|길|짧)/u;

const stopWords = new Map<string, boolean>();

/** Whether a word is too common to be a password, in any of the languages. */
export function isCommonWord(word: string): boolean {
  let known = stopWords.get(word);
  if (known === undefined) {
    const folded = fold(word, scriptOf(word));
    known = LANGUAGES.some((language) => isStopWordOf(folded, language));
    if (stopWords.size > 5000) stopWords.clear();
    stopWords.set(word, known);
  }
  return known;
}

const bareWord = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();

/** Whether words tell of a secret what everybody may know: "is too weak", "is in the drawer". */
export function isRemark(words: readonly string[]): boolean {
  if (isPassphrase(words)) return false;
  const [first = "", ...more] = words.slice(0, 4).map(bareWord);
  if (SPACELESS_REMARK.test(first)) return true;
  return isRemarkWord(first) || isCommonWord(first) || more.some((word) => REMARKS.has(word));
}

function isRemarkWord(word: string): boolean {
  return REMARKS.has(word) || /^[a-z]{3,}(?:ed|able|ible|ing)$/.test(word) || /^ge\p{L}{3,}(?:t|en)$/u.test(word);
}

/** Four or more words in a row, none of which holds a sentence together. */
function isPassphrase(words: readonly string[]): boolean {
  return (
    words.length >= MIN_PASSPHRASE_WORDS &&
    words.length <= 12 &&
    words.every((word) => /^\p{L}{2,}$/u.test(word) && !isCommonWord(word.toLowerCase())) &&
    words.filter((word) => REMARKS.has(word.toLowerCase())).length <= 1
  );
}

/**
 * Whether what follows "the password is" may be one, and no remark on it.
 *
 * @param isLabelled whether a colon leads to it, after which no remark stands.
 */
export function isValue(value: string, kind: SecretKind, isLabelled: boolean): boolean {
  const words = value.split(/\s+/);
  const [first = ""] = words;
  if (/\]\(/.test(value)) return false;
  if (first === "" || first.endsWith("?") || /^\d{1,2}$/.test(first) || /^\[[\w ]+$/.test(first)) return false;
  if (kind === "seed") return words.length >= 6;
  const isSaid = !isLabelled && isRemark(words);
  const code = CODE.exec(value.replaceAll(/(?<=\d) (?=\d)/g, ""))?.[0];
  if (code !== undefined) return !isSaid && isCode(code, kind);
  return (kind === "password" || kind === "key") && !isSaid;
}

const trimmed = (run: string): string => run.replace(/[.,!?"'”»)\]]+$/u, "");

/** Whether a run of characters is such a kind's: a PIN is some digits, a year or an amount is not. */
export function isCode(run: string, kind: SecretKind): boolean {
  const code = trimmed(run);
  const digits = code.replace(/\D/g, "").length;
  if (/^[$€£¥₹]|[%€£¥₹]$/u.test(code) || (kind !== "pin" && PLAIN_THING.test(code))) return false;
  if (kind !== "password" && TICKET.test(code)) return false;
  if (kind === "pin") return digits >= 3 && digits <= 12 && isPin(code, digits);
  if (kind === "id" || kind === "account") return digits >= 5;
  if (kind === "seed") return false;
  return code.length >= 4 && (kind === "password" || code.length >= 6);
}

function isPin(code: string, digits: number): boolean {
  return (
    digits === code.length ||
    /^\d{3,8}[A-Z#*]$/.test(code) ||
    !PLAIN_THING.test(code) ||
    (/^\d+(?:[.-]\d+)+$/.test(code) && !isDate(code))
  );
}

function isDate(code: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4})$|^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}$/.test(code);
}

/** Whether a run looks like a secret wherever it stands: letters and digits mixed, or signs among them, and nothing known. */
export function looksSecret(run: string): boolean {
  const code = trimmed(run);
  if (
    code.length < 5 ||
    code.length > 200 ||
    PLAIN_THING.test(code) ||
    TICKET.test(code) ||
    (/^\d/.test(code) && /^\d+-?\p{L}+$/u.test(code))
  )
    return false;
  const hasLetter = /\p{L}/u.test(code);
  if (!hasLetter || /^\p{Lu}{1,3}-?\d{1,4}$/u.test(code)) return false;
  return /\d/.test(code) || (code.length >= 6 && /\p{L}[!@#$%^&*_+=~]+[\p{L}]/u.test(code));
}

/** What stands where a secret will stand: a variable, a call, a type, an example; and what goes on with a program. */
const STAND_IN =
  /^(?:\$[\w{(]|[{(]|\*\w|`{3}|\/\/|0x[0-9a-f]{1,4}$|(?:new|public|private|protected|await|const|return|raise|throw) |(?:public|private|protected|js|ts|sh|bash|json|yaml|python)$|\w+_t$|%\w+%$|<|\{\{|\*{2,}|x{3,}$|\.{3}|(?:process|os|env|config|settings|self|this|import|document|window|req|request|args|data|form|var|local|module|secrets|inputs)\.|\w+(?:\.\w+)*\(|(?:(?:example|user(?:name)?|pass(?:w(?:or)?d)?|pwd|contrase[ñn]a|senha|passwort|kennwort|wachtwoord|mot[_-]?de[_-]?passe|change[_-]?me|placeholder|dummy|redacted|your[-_]?(?:password|pass|key|token|secret)\w{0,12})$|true|false|null|none|nil|undefined|yes|no|string|str|text|varchar|number|boolean|bool|int|integer|char|any|unknown|required|optional|empty|hidden|invalid|wrong|object|array|input|field|label|placeholder)(?:$|[^\p{L}\p{N}]))/iu;

/** Whether it is written in the place of a secret, and is none. */
export function isStandIn(text: string, { start, end }: { start: number; end: number }): boolean {
  return STAND_IN.test(text.slice(start, end + 1)) || STAND_IN.test(text.slice(start, end));
}
