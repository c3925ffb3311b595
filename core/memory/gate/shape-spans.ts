/** Secrets that the shape around them tells: tags, pairs of name and value, cookies, "login A, pw B", a Wi-Fi card's fields. */
import { looksKey } from "./key-names.ts";
import { isCommonWord, isRemark, isStandIn, looksSecret } from "./secret-values.ts";
import { eachMatch, groups, type SecretSpan } from "./spans.ts";

/** A word of these in a name makes its value secret. */
const SECRET_WORD =
  "(?:passw(?:or)?d|passwd|passwort|passphrase|passcode|kennwort|contraseña|contrasena|senha|mot_?de_?passe|mdp|pwd|secret|token|api_?key|private_?key|credential|密码|パスワード|비밀번호)";
const NAME = `[\\w.-]{0,40}?${SECRET_WORD}[\\w.-]{0,20}`;
/** `<password>…</password>`, `<add key="DB_PASSWORD" value="…"/>`, `name: DB_PASSWORD` with `value: …` on the next line, the same in JSON. */
const PAIRS: readonly RegExp[] = [
  new RegExp(
    `<(?:\\w{1,20}:)?(?:${NAME}|pin|pass|key)(?:\\s[^<>\\n]{0,80})?>\\s{0,3}(?:<!\\[CDATA\\[)?(?<password>[^<>\\s\\]][^<>\\n\\]]{2,200})(?:\\]\\]>)?</`,
    "dgiu",
  ),
  new RegExp(`\\b(?:key|name)=["']${NAME}["']\\s{1,4}value=["'](?<password>[^"'\\n]{3,200})["']`, "dgiu"),
  new RegExp(
    `(?:["']?\\b(?:name|key|field|label|id)["']?\\s{0,3}[:=]\\s{0,3}["']?(?:${NAME})["']?,?)\\s{1,40}(?:-\\s)?["']?(?:value|val|secret|content)["']?\\s{0,3}[:=]\\s{0,3}["']?(?<password>[^\\s"',}]{3,200})`,
    "dgiu",
  ),
];
/** Signs that go without notice with each request. */
const COOKIE = /\b(?:set-)?cookie["']?\s{0,3}[:=]\s{0,3}["']?(?<jar>[^\n"']{6,2000})/dgi;
/** `WIFI:T:WPA;S:name;P:password;;`, as the codes on routers hold it. */
const WIFI_CODE = /\bWIFI:(?:[TSHAEI]+:[^;\n]{0,80};){0,6}P:(?<password>(?:\\.|[^;\\\n]){4,80});/dg;

const WHO =
  "(?:log-?in|user(?:name)?|usr|account|konto|benutzer(?:name)?|nutzer(?:name)?|anmeldename|zugang|usuario|usuário|utilizador|correo|identifiant|utilisateur|compte|cuenta|conta|e-?mail|ssid|wi-?fi|wlan|network|netz(?:werk)?|red|rede|réseau|(?:اسم )?(?:ال)?مستخدم|(?:ال)?حساب|(?:ال)?شبكة|账号|帐号|账户|用户名?|网络|wifi名[字称]?|名字|id|ユーザー名?|アカウント|아이디|계정|와이파이)";
const PASSWORD =
  "(?:pw|pwd|pass|passw(?:or)?d|passwort|kennwort|mdp|mot de passe|clave|contraseña|senha|palavra-passe|key|schlüssel|clé|llave|chave|(?:كلمة )?(?:السر|المرور)|باسو?ورد|密码|口令|パス(?:ワード)?|비밀번호|비번)";
const IS =
  "(?:\\s{0,2}[:=：]\\s{0,2}|\\s(?:is|is called|called|named|ist|heißt|es|se llama|est|s'appelle|é|(?:se )?chama(?:-se)?|è|si chiama|heet|to|nazywa się|называется|هو|هي|اسمها?)\\s|\\s{1,2}|[是为は]\\s?)";
/** "login A, pw B" on one line, or on two. */
const LOGIN = new RegExp(
  `(?<!\\p{L})${WHO}${IS}(?<who>[^\\s,;，、]{2,60})(?:\\s{0,2}[,;/|，、。\\n]\\s{0,4}|\\s{1,2}(?:(?:and|und|y|et|e|و)\\s)?)(?:(?:the|das|der|la|el|le|a|o|its)\\s)?${PASSWORD}${IS}["'“„«「]?(?<password>[^\\s,;。，、"'”“»」<>|]{4,64})(?=["'”“»」]?(?:[\\s,;.。，、|]|$))`,
  "dgiu",
);
/** A password straight after its name in a script without spaces. */
const STRAIGHT =
  /(?:密码|密碼|口令|パスワード|비밀번호|비번)[:：]?\s?(?<password>[A-Za-z][\w!@#$%^&*.+-]{5,60})(?![\w!@#$%^&*+-])/dgu;
const STRAIGHT_OTHER =
  /^(?:app|manager|generator|password|policy|reset|hash(?:es)?|field|login|wifi|admin|vault|bitwarden|lastpass|1password|keepass\w*|hash\w*|sha\d*|bcrypt|argon2\w*|linux|windows|google|chrome|iphone|android|apple|safari|firefox)/i;
/** "credentials: A / B". */
const BOTH =
  /(?:credentials|creds?|logins?|zugangsdaten|anmeldedaten|credenciales|identifiants|credenciais|بيانات الدخول|登录信息|账号密码|ログイン情報|로그인 ?정보)[^\n:=]{0,40}[:=]\s{0,2}[^\s/|,]{2,60}\s{0,2}[/|,]\s{0,2}(?<password>[^\s/|,;]{5,64})(?=\s|[.,;]|$)/dgiu;
const WHO_HINT = new RegExp(WHO, "iu");
const PAIR_HINT = new RegExp(`${SECRET_WORD}|pin|pass|key`, "iu");

/** "work vpn = ida / Otter-12": a service, who, and what only a password looks like. */
const SERVICE =
  /(?<![\p{L}\p{N}])(?:vpn|nas|router|wi-?fi|wlan|admin|s?ftp|ssh|server|portal|e-?mail|webmail|shop|cloud|backup|netflix|spotify|disney\+?|amazon|paypal|ebay|facebook|instagram|tiktok|steam|github|gitlab|jira|wordpress|cpanel|database|db|mysql|postgres|account|konto|compte|cuenta|conta|rekening|hesap|аккаунт|почта|邮箱|アカウント|계정)\s{0,2}[:=：]\s{0,2}[^\s/|,:=]{2,60}\s{0,2}[/|,]\s{0,2}(?<password>[^\s/|,;]{6,64})(?=\s|[.,;]|$)/dgiu;
/** "wifi Casa Lola pass otter*12" */
const NETWORK =
  /(?<!\p{L})(?:ssid|wi-?fi|wlan|network|netz(?:werk)?|red|rede|rete|réseau|сеть|hotspot)(?!\p{L})[^.!?\n]{2,40}?\s(?:pass|pw|key|schlüssel|clé|clave|llave|chave|chiave|sleutel|klucz|ключ)(?:\s?[:=]\s?|\s(?:is |ist |es |est |è |é |to )?)(?<password>[^\s,;"']{6,64})/dgiu;

/** Lower case and capitals or signs, and a digit or a sign: a name with a number is told more often than a password. */
function isMixed(code: string): boolean {
  return looksSecret(code) && /\p{Ll}/u.test(code) && /\p{Lu}|[#$%&!*?]/u.test(code);
}

/** Every such secret. */
export function* shapeSpans(text: string): Iterable<SecretSpan> {
  if (PAIR_HINT.test(text) && /[<=:]/.test(text))
    for (const pattern of PAIRS)
      for (const span of groups(text, pattern))
        if (!isStandIn(text, span) && !isRemark([text.slice(span.start, span.end)])) yield span;
  yield* groups(text, WIFI_CODE);
  for (const span of groups(text, BOTH)) if (looksSecret(text.slice(span.start, span.end))) yield span;
  yield* services(text);
  yield* cookies(text);
  if (WHO_HINT.test(text)) yield* logins(text);
  for (const span of groups(text, STRAIGHT)) if (!STRAIGHT_OTHER.test(text.slice(span.start, span.end))) yield span;
}

function* services(text: string): Iterable<SecretSpan> {
  for (const span of [...groups(text, SERVICE), ...groups(text, NETWORK)]) {
    const code = text.slice(span.start, span.end);
    const isOfNetwork = OF_NETWORK.test(text.slice(Math.max(0, span.start - 80), span.start));
    if (isMixed(code) || (isOfNetwork && /\p{Ll}{3}/u.test(code) && looksSecret(code))) yield span;
  }
}
const OF_NETWORK = /(?:wi-?fi|wlan|vpn|ssid)[^\n]*$/i;

function* cookies(text: string): Iterable<SecretSpan> {
  for (const { groups: parts, indices } of eachMatch(text, COOKIE)) {
    const at = indices?.groups?.jar?.[0] ?? 0;
    for (const { 0: pair, index } of (parts?.jar ?? "").matchAll(/[^=;\s]{1,60}=[^;\s]{8,1000}/g)) {
      const from = pair.indexOf("=") + 1;
      if (/\d/.test(pair.slice(from)) && (looksKey(pair.slice(from)) || looksSecret(pair.slice(from))))
        yield { kind: "key", start: at + index + from, end: at + index + pair.length };
    }
  }
}

function* logins(text: string): Iterable<SecretSpan> {
  for (const { groups: parts, indices } of eachMatch(text, LOGIN)) {
    const [start, end] = indices?.groups?.password ?? [0, 0];
    const isParted = /[,;/|，、。\n]/u.test(text.slice(indices?.groups?.who?.[1], start));
    if (!isTold(parts?.who ?? "", parts?.password ?? "", isParted) && !isStandIn(text, { start, end }))
      yield { kind: "password", start, end };
  }
}

/** Whether a sentence only speaks of an account and its password. Without a sign between them, the account's name is no word of it. */
function isTold(who: string, password: string, isParted: boolean): boolean {
  if (isRemark([password]) || /^\d{1,3}$/.test(password)) return true;
  return !isParted && (isCommonWord(who.toLowerCase()) || isRemark([who]));
}
