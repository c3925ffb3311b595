/** What keys and tokens of programs are called, in the languages that the interface speaks and some more. */

/** Names that mean nothing else: anything that is no remark may be their value. */
export const KEY_NAMES =
  "api[ -]?keys?|api[ -]?tokens?|access tokens?|auth(?:entication)? tokens?|bearer token|(?:secret|private|ssh|license|licence|product|encryption|recovery|activation|wi-?fi|network|wpa|signing|account|storage|master) key(?!s)|client secret|shared secret|webhook secret|recovery codes?|backup codes?|lizenzschlüssel|(?:wlan|wi-?fi|netzwerk|wpa)-?schlüssel|clé (?:du |de la )?(?:wi-?fi|box)|chave (?:do |da )?(?:wi-?fi|rede)|api-schlüssel|clés? (?:api|secrète|privée|de licence)|clave (?:de )?(?:la )?(?:api|privada)|chiave (?:api|privata|segreta)|chave (?:de )?(?:api|privada|secreta)|ключ api|api[- ]ключ";

/**
 * Names that mean many other things, too, also within a longer word ("Zugriffstoken", "secret_key_base"): their value is known by
 * looking like a key alone, and may stand some words from the name.
 */
const LATIN_NAMES =
  "(?:token|schlüssel|geheimnis|jeton|jetón|ficha de acceso|ficha de acesso|chiavi|chiave|llave|clave|chave|clef|clé|kulcs|nyckel|sleutel|klucz|anahtar|secret|secreto|secreta|segredo|credential|bearer|webhook|api)(?:s|n|es|en)?(?!\\p{Script=Latin})|(?<!\\p{L})keys?(?!\\p{Script=Latin})";
const OTHER_NAMES =
  "(?:مفتاح|مفاتيح|توكن|رمز (?:ال)?(?:وصول|مصادقة|مميز|api)|الرمز المميز|السر)|токен\\p{L}{0,2}|ключ\\p{L}{0,2}|секрет\\p{L}{0,2}|टोकन|कुंजी";
const SPACELESS_NAMES =
  "密[钥鑰匙]|令牌|私[钥鑰匙]|金[钥鑰]|公私钥|凭证|憑證|秘钥|秘鑰|トークン|キー(?![ボワパホタ])|[秘私暗認]\\p{L}{0,3}鍵|鍵(?=[はがを:： ])|シークレット|認証情報|토큰|(?<![가-힣])(?:api ?)?키(?=[는가를은: ])|비밀 ?키|개인 ?키|인증 ?키|액세스 ?키|시크릿";

/** In lower case. */
export const WEAK_KEY_NAMES = new RegExp(`${LATIN_NAMES}|${OTHER_NAMES}|${SPACELESS_NAMES}`, "gu");

/** A key that is public, or one of a table, a cache or a map. */
export const NO_SECRET_KEY =
  /(?:public|gpg|pgp|primary|foreign|partition|sort|cache|idempotency|object|lookup|translation|hot|arrow|shift|dictionary|json|row|öffentliche[rn]?|clé publique|clave pública|chave pública|pública|publique)[ _-]?$/iu;
const LEAST_KEY = 12;
const LEAST_DIGITS = 2;

/** Letters of a name's words in the mean, at least, and of each at most; in a key, cases change more often. */
const MEAN_LETTERS = 3.5;
const MOST_LETTERS = 16;
/** A name has few digits, in few places ("V2"); a key is full of them. */
const MOST_DIGITS = 0.1;
const MOST_NUMBERS = 2;

/** Whether a run of signs is a name in a program or a path, made of words: "sk_OCSP_SINGLERESP_new", "LanguageModelV2". */
export function isNameOfWords(run: string): boolean {
  const numbers = run.match(/\d+/g) ?? [];
  if (numbers.length > MOST_NUMBERS || numbers.join("").length > run.length * MOST_DIGITS) return false;
  const words = run.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return (
    words.length >= 2 && letters / words.length >= MEAN_LETTERS && words.every((word) => word.length <= MOST_LETTERS)
  );
}

/** Whether a run of signs looks like a key: long, without words in it that anybody would write. */
export function looksKey(run: string): boolean {
  const key = run.replace(/[.,!?"'”»)\]}>]+$/u, "");
  if (isNameOfWords(key)) return false;
  if (key.length < LEAST_KEY || key.length > 500 || !/^[\w+/=.~%@#!:|^$-]+$/.test(key)) return false;
  if (/^(?:https?:|www\.|\d[\d.,:/-]*$)|^[\w.+-]+@[\w-]+\.\w+$|\.\w{2,4}$|^[a-z]+(?:[/_.-][a-z]+)*\d{0,4}$/i.test(key))
    return false;
  const changes = key.match(/\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]|[A-Z][a-z]{0,2}[A-Z]/g)?.length ?? 0;
  return (key.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS ? changes >= 3 : changes >= 5 && key.length >= 16;
}
