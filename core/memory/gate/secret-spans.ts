/** Where a text holds a secret: a key, a password, a card's or an account's number, the words of a wallet. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { SecretKind } from "../../base/held-kinds.ts";
import { knownKeys, type SecretSpan } from "./known-keys.ts";
import { isStopWord } from "../../language/words.ts";

type Finder = (text: string) => Iterable<SecretSpan>;

/** Keys of well-known services, tokens, and private keys in PEM form. */
const KEY =
  /\b(?:sk|pk|rk)[-_](?:live|test|ant|proj|or)?[-_]?[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[abeprs]-[\w-]{10,}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|\bgl(?:pat|rt|dt|soat)-[\w-]{16,}|\bhf_[A-Za-z0-9]{20,}|\bnpm_[A-Za-z0-9]{20,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bdop_v1_[a-f0-9]{40,}|\b(?:whsec|shpat|shpss|sq0csp|sq0atp|pypi|glsa|tskey|rnd|nvapi|gsk|xai|pplx|r8|key)[-_][A-Za-z0-9_-]{20,}|\b\d{8,10}:AA[\w-]{32,}|\bAGE-SECRET-KEY-1[0-9A-Z]{50,}|(?<=\b[Bb]earer\s+)[A-Za-z0-9._~+/-]{16,}=*|-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|[\s\S]*)/g;
/** Long, with digits, small and capital letters: no word, and no part of a path or an address. */
const TOKEN = /(?<![\w/.@-])(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[A-Za-z0-9]{24,}={0,2}(?![\w/-])/g;
/** `scheme://user:password@host`, and a secret among a query's values. */
const IN_URL =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]{1,200})@|[?&;](?:access_|api_?|auth_?|id_|refresh_)?(?:key|token|secret|password|passwd|pwd|sig|signature)=(?<value>[^&\s#]{6,})/giu;
/** `AWS_SECRET_ACCESS_KEY=…`, `"apiKey": "…"`. */
const ASSIGNED =
  /\b[\w.-]*?(?:(?:passw(?:or)?d|passwd|pwd)["']?\s*[=:]\s*["']?(?<password>[^\s"',;]{4,})|(?:secret|api[_-]?key|access[_-]?key|private[_-]?key|_token|[a-z]token|_key)["']?\s*[=:]\s*["']?(?<value>(?=[^\s"',;]*\d)[^\s"',;]{8,}))/giu;
const IBAN = /\b[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,4})?\b/g;
const DIGITS = /(?<![\d.,/-])\d(?:[ -]?\d){12,18}(?![\d/-])/g;
/** Issuers of payment cards by first digits and length (ISO/IEC 7812). */
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;
/** United States Social Security numbers as they are written; 000, 666 and 9xx are never given out. */
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;
const MIN_SEED_WORDS = 12;
const SEED_WORDS: ReadonlySet<string> = new Set(wordlist);

/**
 * What secrets are called. Letters of a compound may stand before it where a language joins words ("WLAN-Passwort").
 * By kind, since a PIN is told by its digits and a password may be anything.
 */
const PASSWORD_NAMES =
  "[\\p{L}-]*(?:passwort|kennwort|wachtwoord|passord|lösenord|password|passwd|passphrase|passcode|heslo)(?!\\s+(?:managers?|polic|resets?|prompts?|fields?|strength|generators?|hints?|protect|rules?|requirements?|box|app|vault))|pwd|pw|contraseña|clave(?: (?:secreta|de acceso|del wifi|wifi))?|mot de passe|senha|palavra-passe|parola d'ordine|clave personal|hasło|hasla|пароль|пароля|şifre\\p{L}*|parola\\p{L}*|كلمة (?:السر|المرور|سر|مرور)\\p{L}*|كلمة سري|पासवर्ड";
/** Scripts without spaces: nothing parts the name from the words around it. */
const SPACELESS_NAMES = "密码|密碼|口令|验证码|パスワード|パスコード|暗証番号|合言葉|비밀번호|비번|암호|인증번호";
const PIN_NAMES =
  "(?:(?:my|our|the|your|his|her|card|sim|phone|bank|debit|credit|door|mein|meine|die|der|ma|mon|mi|il mio|minha|mój|мой) )pin|PIN|pin[ -]?(?:code|number|nummer|kod)|пин-?код\\p{L}*|(?:alarm|door|gate|safe|entry|entrance|unlock|access|lock|locker|garage|security|verification|backup|recovery|one-time|2fa|mfa|otp|puk|tan|cvv|cvc|luggage|suitcase|keypad|building) ?(?:codes?|combination|pin)|combination (?:to|for|of)|cvv2?|cvc2?|puk|geheimzahl|(?:zugangs|sicherheits|toegangs|beveiligings)code|code confidentiel|código de segur(?:idad|ança)|codice (?:pin|di sicurezza)|kod (?:pin|dostępu)|код доступа|секретный код|pin kod\\p{L}*|(?:الرقم|رقمي) السري|رمز الدخول|पिन कोड|गुप्त कोड|código (?:de acceso|secreto|pin)|code secret|codice (?:segreto|pin)|digicode";
const KEY_NAMES =
  "api[ -]?keys?|api[ -]?token|access token|auth(?:entication)? token|bearer token|(?:secret|private|ssh|license|licence|product|encryption|recovery|activation|wi-?fi|network|wpa) key|client secret|shared secret|recovery code|backup code|lizenzschlüssel|clé (?:api|secrète)|clave (?:api|privada)";
const SEED_NAMES =
  "(?:seed|recovery|mnemonic|secret recovery|backup) (?:phrase|words?)|mnemonic|frase semilla|phrase de récupération|助记词|ニーモニック|시드 ?구문|сид[- ]фраз\\p{L}*";
const ID_NAMES =
  "social security(?: number| no\\.?)?|ssn|passport(?: number| no\\.?)|(?:driver'?s?|driving) licen[cs]e(?: number| no\\.?)|national (?:id|insurance)(?: number| no\\.?)?|tax (?:id|number)|id (?:card )?number|personalausweisnummer|reisepassnummer|steuer-?id\\p{L}*|sozialversicherungsnummer|número de pasaporte|(?:mi|su|número de|nº de) (?:dni|nie)|numéro de (?:passeport|sécurité sociale)|codice fiscale|cpf|pesel|bsn|номер паспорта|паспорт|снилс|инн|身份证(?:号码?|号)?|护照号码?|マイナンバー|パスポート番号|주민등록번호|여권번호|आधार(?: नंबर| संख्या)?|رقم (?:جواز السفر|الهوية)|tc kimlik(?: no\\p{L}*)?|pasaport no\\p{L}*";
const ACCOUNT_NAMES =
  "(?:bank )?account(?: number| no\\.?)|routing number|sort code|kontonummer|iban|numéro de compte|número de cuenta|номер счёта";

const NAMES: readonly (readonly [SecretKind, RegExp])[] = (
  [
    ["password", PASSWORD_NAMES],
    ["pin", PIN_NAMES],
    ["key", KEY_NAMES],
    ["seed", SEED_NAMES],
    ["id", ID_NAMES],
    ["account", ACCOUNT_NAMES],
  ] as const
).map(
  ([kind, names]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{Script=Latin}\\p{N}])`, "giu")] as const,
);
const ALL_NAMES: typeof NAMES = [...NAMES, ["password", new RegExp(SPACELESS_NAMES, "gu")]];
/** Without a word beside it and not in capitals it may be the verb ("pin 3 tabs"): then only "pin is" or "pin:" names one. */
const BARE_PIN = /^[Pp]in$/;

const COPULA =
  /^(?:(?:[^.?!\n]|\.(?=\S)){0,48}?(?<![\p{L}\p{N}]))?(?:is|are|was|ist|lautet|war|es|era|est|était|é|è|era|to|jest|brzmi|это|—|-|–|olan|هي|هو|है|是|为|為|は|은|는|가|이|[:=：])(?![\p{L}\p{N}])\s*/iu;
const SPACELESS_COPULA = /^[^。！？\n]{0,20}?(?:是|为|為|は|：|:)\s*/u;
const END_OF_VALUE =
  /[\n。！？;；]|[.!?,](?=\s|$)|\s(?:and|but|so|because|und|aber|y|pero|et|mais|e|ma|en|i|и|но|ve)\s/u;
const MAX_VALUE = 80;
const MAX_GAP = 60;
/** A run of characters with a digit, as codes have; four or more, unless a PIN. */
const CODE = /(?=[^\s]*\d)[^\s,;:。，、]{3,}/u;

/** Every secret in a text, in order; where two overlap, the longer one. */
export function findSecrets(text: string): SecretSpan[] {
  const found = FINDERS.flatMap((find) => [...find(text)]).filter(({ start, end }) => end > start);
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: SecretSpan[] = [];
  for (const span of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}

function* matches(text: string, pattern: RegExp, kind: SecretKind): Iterable<SecretSpan> {
  for (const match of text.matchAll(pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}

/** Spans of a pattern's groups `password` and `value` alone. */
function* groups(text: string, pattern: RegExp): Iterable<SecretSpan> {
  for (const match of text.matchAll(pattern)) {
    const { password, value = password ?? "" } = match.groups ?? {};
    const start = match.index + match[0].lastIndexOf(value);
    yield { kind: password === undefined ? "key" : "password", start, end: start + value.length };
  }
}

function* cards(text: string): Iterable<SecretSpan> {
  for (const span of matches(text, DIGITS, "card")) {
    const digits = text.slice(span.start, span.end).replace(/\D/g, "");
    if (CARD.test(digits) && hasLuhnDigit(digits)) yield span;
  }
}

function* accounts(text: string): Iterable<SecretSpan> {
  for (const span of matches(text, IBAN, "account")) {
    const whole = text.slice(span.start, span.end);
    // A word that follows may look like one more group of four.
    for (let length = whole.length; length >= 15; length -= 1) {
      if (!isIban(whole.slice(0, length))) continue;
      yield { ...span, end: span.start + length };
      break;
    }
  }
}

/** Twelve or more words of the BIP-39 list in a row, numbered or not. */
function* seeds(text: string): Iterable<SecretSpan> {
  const words = [...text.matchAll(/\p{L}+/gu)];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    if (SEED_WORDS.has(words[at]?.[0].toLowerCase() ?? "")) continue;
    const [first, last] = [words[from], words[at - 1]];
    if (at - from >= MIN_SEED_WORDS && first && last)
      yield { kind: "seed", start: first.index, end: last.index + last[0].length };
    from = at + 1;
  }
}

/** "My password is …", "PIN: 4821", "4821 is my PIN". */
function* named(text: string): Iterable<SecretSpan> {
  for (const [kind, names] of ALL_NAMES) {
    for (const match of text.matchAll(names)) {
      const end = match.index + match[0].length;
      if (BARE_PIN.test(match[0]) && !/^\s*(?:is|was|[:=])/i.test(text.slice(end))) continue;
      const value = valueAfter(text, end, kind) ?? valueBefore(text, match.index, kind);
      if (value) yield { kind, ...value };
    }
  }
}

/** The value that follows a secret's name: what a copula leads to, or a code nearby. */
function valueAfter(text: string, from: number, kind: SecretKind): Omit<SecretSpan, "kind"> | undefined {
  const rest = text.slice(from, from + MAX_GAP + MAX_VALUE);
  const copula = COPULA.exec(rest) ?? SPACELESS_COPULA.exec(rest);
  const start = copula ? copula[0].length : 0;
  const after = rest.slice(start, start + MAX_VALUE);
  const clause = after.slice(0, END_OF_VALUE.exec(after)?.index ?? after.length);
  const bare = clause.replace(/^["'“„«‹「(`]+/u, "");
  const at = from + start + (clause.length - bare.length);
  const whole = bare.replace(/["'”“»›」)`\s]+$/u, "");
  if (copula && isValue(whole, kind, /[:=：]\s*$/.test(copula[0]))) return { start: at, end: at + whole.length };
  const gap = rest.slice(0, /[\n。！？]|[.!?](?=\s|$)/u.exec(rest)?.index ?? MAX_GAP).slice(0, MAX_GAP);
  const code = CODE.exec(gap);
  if (!code || !isCode(code[0], kind)) return undefined;
  return { start: from + code.index, end: from + code.index + code[0].length };
}

const BEFORE =
  /(?<value>[^\s,;:。]*\d[^\s,;:。]*)\s+(?:is|was|as|ist|war|als|es|como|est|comme|é|è|come|jest|jako|это|как|to)\s+(?:\p{L}+\s+){0,3}?$/iu;

function valueBefore(text: string, end: number, kind: SecretKind): Omit<SecretSpan, "kind"> | undefined {
  const before = text.slice(Math.max(0, end - MAX_GAP), end);
  const match = BEFORE.exec(before);
  const value = match?.groups?.value;
  if (!match || value === undefined || !isCode(value, kind)) return undefined;
  const start = end - before.length + match.index;
  return { start, end: start + value.length };
}

/**
 * Whether what follows "the password is" may be one, and no remark on it ("is too weak", "is in the drawer").
 *
 * @param isLabelled whether a colon leads to it, after which no remark stands.
 */
function isValue(value: string, kind: SecretKind, isLabelled: boolean): boolean {
  const [first = ""] = value.split(/\s/);
  if (first === "" || first.endsWith("?") || /^\d{1,2}$/.test(first)) return false;
  if (CODE.test(value)) return isCode(CODE.exec(value)?.[0] ?? "", kind);
  if (kind === "seed") return value.split(/\s+/).length >= 6;
  if (kind !== "password" && kind !== "key") return false;
  const word = first.replace(/[^\p{L}\p{N}]+$/u, "").toLowerCase();
  const isRemark = !isLabelled && (isStopWord(word) || REMARKS.has(word));
  return !isRemark;
}

/** What is said of passwords by those who do not tell them. */
const REMARKS: ReadonlySet<string> = new Set(
  (
    "wrong broken working weak strong incorrect correct expired invalid required needed missing stored saved kept hidden written encrypted hashed case sensitive long short secure safe unsafe old new easy hard simple complicated different same reset changed set being shared leaked compromised forgotten lost gone unknown public visible empty blank protected managed generated random unique reused valid asked not" +
    " falsch richtig schwach stark abgelaufen vergessen gespeichert sicher unsicher neu alt nötig incorrecta débil segura olvidada nueva faible oublié expiré nouveau sbagliata debole scaduta fraca errada esquecida verkeerd zwak verlopen błędne słabe wygasło неверный слабый забыл истёк yanlış zayıf"
  ).split(" "),
);

/** Whether a run of characters is such a kind's: a PIN is some digits, a year or an amount is not. */
function isCode(run: string, kind: SecretKind): boolean {
  const code = run.replace(/[.,!?"'”»)]+$/u, "");
  const digits = code.replace(/\D/g, "").length;
  if (/^[$€£¥]|[%€£¥]$/u.test(code)) return false;
  if (kind === "pin") return digits >= 3 && digits <= 12;
  if (kind === "id" || kind === "account") return digits >= 5;
  if (kind === "seed") return false;
  return code.length >= 4 && (kind === "password" || code.length >= 6);
}

/** The check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Country, check digits and account: the remainder by 97 is 1 (ISO 13616, ISO/IEC 7064). */
function isIban(text: string): boolean {
  const plain = text.replace(/[ -]/g, "").toUpperCase();
  if (plain.length < 15 || plain.length > 34 || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain)) return false;
  let remainder = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

const FINDERS: readonly Finder[] = [
  knownKeys,
  (text) => matches(text, KEY, "key"),
  (text) => matches(text, TOKEN, "key"),
  (text) => groups(text, IN_URL),
  (text) => groups(text, ASSIGNED),
  (text) => matches(text, SOCIAL_SECURITY, "id"),
  cards,
  accounts,
  seeds,
  named,
];
