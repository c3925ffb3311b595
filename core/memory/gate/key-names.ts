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
  /(?:public|primary|foreign|partition|sort|cache|idempotency|object|lookup|translation|hot|arrow|shift|dictionary|json|row|öffentliche[rn]?|clé publique|clave pública|chave pública|pública|publique)[ _-]?$/iu;
const LEAST_KEY = 12;
const LEAST_DIGITS = 2;

/** Whether a run of signs looks like a key: long, without words in it that anybody would write. */
export function looksKey(run: string): boolean {
  const key = run.replace(/[.,!?"'”»)\]}>]+$/u, "");
  if (key.length < LEAST_KEY || key.length > 500 || !/^[\w+/=.~%@#!:|^$-]+$/.test(key)) return false;
  if (/^(?:https?:|www\.|\d[\d.,:/-]*$)|^[\w.+-]+@[\w-]+\.\w+$|\.\w{2,4}$|^[a-z]+(?:[/_.-][a-z]+)*\d{0,4}$/i.test(key))
    return false;
  const changes = key.match(/\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]|[A-Z][a-z]{0,2}[A-Z]/g)?.length ?? 0;
  return (key.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS ? changes >= 3 : changes >= 5 && key.length >= 16;
}
