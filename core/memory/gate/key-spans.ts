/** Keys, tokens and passwords by the form in which programs write them. */
import { isNameOfWords } from "./key-names.ts";
import { isRemark, isStandIn } from "./secret-values.ts";
import { eachMatch, groups, matches, type SecretSpan } from "./spans.ts";

/** Keys of well-known services, tokens, and private keys in PEM form. */
const KEY =
  /\b(?:sk|pk|rk)[-_](?:live|test|ant|proj|or)?[-_]?[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[abeprs]-[\w-]{10,}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|\bgl(?:pat|rt|dt|soat)-[\w-]{16,}|\bhf_[A-Za-z0-9]{20,}|\bnpm_[A-Za-z0-9]{20,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bdop_v1_[a-f0-9]{40,}|\b(?:whsec|shpat|shpss|sq0csp|sq0atp|pypi|glsa|tskey|rnd|nvapi|gsk|xai|pplx|r8|key)[-_][A-Za-z0-9_-]{20,}|\b\d{8,10}:AA[\w-]{32,}|\bAGE-SECRET-KEY-1[0-9A-Z]{50,}|(?<=\b[Bb]earer\s{1,4})[A-Za-z0-9._~+/-]{16,}=*|(?<=\bAuthorization:\s{0,4}Basic\s{1,4})[A-Za-z0-9+/]{8,}=*|(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])|(?<=\bapp_?id=)[0-9a-f]{32}\b|-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[\s\S]*)/g;
/** Long, with digits, small and capital letters: no word, and no part of a path or an address. */
const TOKEN =
  /(?<![\w/.@+=-])(?=[\w+/]{0,400}?\d)(?=[\w+/]{0,400}?[a-z])(?=[\w+/]{0,400}?[A-Z])[A-Za-z0-9+/]{24,}={0,2}(?![\w/-])/g;
/** What is public or a checksum: a public key's head, an integrity's or a fingerprint's name before it. */
const IS_PUBLIC = /^AAAA[A-Z0-9]\d?N?z|^AAAA[A-E]\w?V?j?ZHNh/;
/** Where money is sent to, which is told to anybody: an address of Ethereum, or one of Bitcoin beside its name. */
const ADDRESS_OF_COIN = /^0x[0-9a-fA-F]{40}$/;
const BEFORE_COIN =
  /(?:address|adresse|dirección|direccion|endereço|عنوان|地址|アドレス|주소|bitcoin|btc)[^.!?\n\p{N}]{0,20}$/iu;
const BEFORE_PUBLIC = /(?:\bsha\d{1,3}[-:=]|\bmd5[-:=]|ssh-\w{2,10} |ecdsa-sha2-\S{2,20} |\bbase64,)$/i;
/** An incoming webhook: whoever has its address may post. */
const WEBHOOK =
  /\bhttps?:\/\/(?:(?:\w{2,10}\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/|hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/|[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/|outlook\.office\.com\/webhook\/|hooks\.zapier\.com\/hooks\/catch\/|api\.telegram\.org\/bot|maker\.ifttt\.com\/trigger\/|chat\.googleapis\.com\/v1\/spaces\/|hook\.(?:\w{2,4}\.)?make\.com\/|[\w.-]{1,80}\/(?:api\/)?(?:web)?hooks?\/(?=[\w-]{0,80}\d))(?<value>[^\s"'<>)\]]{8,400})/dgi;
/** `scheme://user:password@host`, and a secret among a query's values. */
const IN_URL =
  /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,100}:(?<password>[^\s/@]{1,200})@|[?&;](?:access_|api_?|app_?|auth_?|id_|refresh_|subscription[_-])?(?:key|token|secret|password|passwd|pass|pwd|sig|signature|code_verifier)=(?<value>[^&\s#]{6,2000})/dgiu;
const QUOTED = (name: string, plain: string) =>
  `(?:"(?<${name}1>[^"\\n]{3,200})"|'(?<${name}2>[^'\\n]{3,200})'|(?<${name}3>${plain}))`;
/**
 * `DB_PASS=…`, `"apiKey": "…"`, `password => '…'`. A password may be anything but what stands for one; the value of a name that
 * ends in key or token has a digit.
 */
const ASSIGNED = new RegExp(
  `(?<![A-Za-z0-9])[\\w.-]{0,60}?(?:(?:passw(?:or)?d|passwd|passwort|passphrase|kennwort|contrase[nñ]a|(?<![a-z])pwd|(?<=[_-])(?:pw|pass)|(?<=["'])(?:pw|pass)(?=["'])|(?-i:(?<=[a-z])P(?:ass|w|wd))|mot_?de_?passe|senha|(?<![a-z])mdp)(?:s|_?\\d)?["'\`]?\\s{0,4}(?:=>|:=|[=:])\\s{0,4}${QUOTED("p", "[^\\s\"',;(){}\\[\\]<>|]{4,200}")}|(?:secret|api[_-]?key|access[_-]?key|account_?key|private_?key|_token|[a-z]token|(?-i:(?<![A-Za-z0-9_])(?:TOKEN|SALT|PEPPER))|_key|_psk|_pin|_auth|[_.-](?:salt|pepper)|_pat|_jwt|_session)["'\`]?\\s{0,4}(?:=>|:=|[=:])\\s{0,4}${QUOTED("v", "[^\\s\"',;]{8,400}")})`,
  "dgiu",
);
/** Programs that take a secret as an argument. */
const ARGUMENT: readonly RegExp[] = [
  /(?<![\w-])--?(?:user|proxy-user|u)[ =]["']?[^\s:"']{1,100}:(?<password>[^\s"']{3,200})/dgu,
  /(?<![\w-])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|pwd|pw|secret|token|api-?key|key)[ =]["']?(?<password>[^\s"'-][^\s"']{2,200})/dgu,
  /\b(?:mysql\w*|mariadb\w*|mongo\w*|7z\w?|xfreerdp)\b[^\n]{0,200}?\s-p["']?(?<password>[^\s"'-][^\s"']{2,200})/dgu,
  /\b(?:sshpass|docker login|podman login|helm|mongo\w*|psftp|bcp|sqlcmd|unzip|zip|redis-cli|plink|smbclient|ldapsearch|keytool|htpasswd)\b[^\n]{0,200}?\s-(?:p|P|pw|a|w|storepass|passwd)\s["']?(?<password>[^\s"'-][^\s"']{2,200})/dgu,
  /\/p:["']?(?<password>[^\s"']{3,200})/dgu,
  /\bsmbclient\b[^\n]{0,200}?-U\s{0,2}["']?[^\s%"']{1,60}%(?<password>[^\s"']{3,200})/dgu,
  /\bpass(?:in|out)?\s{1,2}pass:(?<password>\S{3,200})/dgu,
  /\becho\s{1,2}["']?(?<password>[^\s"'|]{4,100})["']?\s{0,3}\|\s{0,3}(?:sudo\s{1,2}-\w{0,4}S|\S{0,20}passwd)/dgu,
  /\blogin\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(?<password>\S{3,200})/dgu,
  /\bIDENTIFIED\s{1,3}(?:WITH\s{1,3}\S{1,40}\s{1,3})?BY\s{1,3}["'](?<password>[^"'\n]{3,200})/dgiu,
  /\bnet\s{1,3}use\b[^\n]{0,200}?\s\/user:\S{1,100}\s{1,3}(?<password>[^\s"'/][^\s"']{3,200})/dgiu,
  /\bnet\s{1,3}user\s{1,3}\S{1,60}\s{1,3}(?<password>[^\s"'/][^\s"']{3,200})/dgiu,
  /\bsnmp-server\s{1,3}community\s{1,3}(?<password>[^\s"']{3,200})/dgu,
  /\b(?:enable|username\s{1,3}\S{1,60}(?:\s{1,3}privilege\s{1,3}\d{1,2})?)\s{1,3}(?:secret|password)\s{1,3}(?:\d\s{1,3})?(?<password>[^\s"']{4,200})/dgu,
  /\bopenssl\b[^\n]{0,200}?\s-(?:k|K)\s{1,3}["']?(?<password>[^\s"'-][^\s"']{3,200})/dgu,
  /\bConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?["'](?<password>[^"'\n]{3,200})["']/dgiu,
  /\blftp\b[^\n]{0,200}?\s-u\s{0,2}[^\s,]{1,60},(?<password>[^\s"']{3,200})/dgu,
  /\bPASSWORD\s{1,3}'(?<password>[^'\n]{3,200})'/dgu,
];

/** Without these in a text it holds nothing of the kind; most texts have none of them, and cost little. */
const LONG_RUN = /[\w+/=.-]{15}|PRIVATE KEY|Basic /;
const ADDRESS = /:\/\/|[?&;]\w{2,20}=/;
const ASSIGNMENT = /[=:]/;
const COMMAND =
  /(?:^|\s)--?\w|\/p:|pass:|echo|login|net\s+user?\b|securestring|community|secret|password|PASSWORD|identified/i;

/** Every key and every password that its own form tells. */
export function* keySpans(text: string): Iterable<SecretSpan> {
  if (LONG_RUN.test(text)) {
    for (const span of matches(text, KEY, "key")) if (!isNameOfWords(afterMark(text, span))) yield span;
    yield* tokens(text);
    yield* groups(text, WEBHOOK);
  }
  if (ADDRESS.test(text))
    for (const span of groups(text, IN_URL))
      if (!/^pass(?:w(?:or)?d)?$/i.test(text.slice(span.start, span.end))) yield span;
}

/** A key's body: what issuers put before it may be a word of a name, too. */
function afterMark(text: string, { start, end }: SecretSpan): string {
  const key = text.slice(start, end);
  return /^(?:sk|pk|rk|key)[-_](?!live|test|ant|proj|or\b)/.test(key) ? key.slice(3) : "";
}

/** What a program, a file of settings or a command line calls a key or a password. */
export function* assignedSpans(text: string): Iterable<SecretSpan> {
  if (ASSIGNMENT.test(text)) yield* assigned(text);
  if (!COMMAND.test(text)) return;
  for (const pattern of ARGUMENT) for (const span of groups(text, pattern)) if (!isStandIn(text, span)) yield span;
}

function* assigned(text: string): Iterable<SecretSpan> {
  for (const match of eachMatch(text, ASSIGNED)) {
    for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
      if (!range) continue;
      const [start, end] = range;
      const kind = name.startsWith("p") ? ("password" as const) : ("key" as const);
      const value = text.slice(start, end);
      if (kind === "key" && !/\d/.test(value) && !isSetTo(match[0], name, value)) continue;
      if (!isStandIn(text, { start, end }) && !/^\d{1,3}$/.test(value)) yield { kind, start, end };
    }
  }
}

/** Names of settings whose values are secrets whatever they look like. */
const SETTING =
  /(?:secret(?:[_-]?key(?:[_-]?base)?)?|(?:^|[_.-]|[a-z])(?:salt|pepper)|(?:^|[_-])token|[a-z]Token|(?:api|private|signing|encryption|master)[_-]?key)["'`]?\s*(?:=>|:=|[=:])/i;
/** One word, or several joined by hyphens. */
const PLAIN_VALUE = /^\p{L}[\p{L}_.-]{7,}$/u;

/**
 * Whether a word without digits is what a setting is set to: in quotes, or unquoted where the name is a setting's alone ("SESSION_SALT=…").
 * In a program's line it would be another name.
 */
function isSetTo(assignment: string, group: string, value: string): boolean {
  const name = /^["'`]?[\w.-]+/.exec(assignment)?.[0] ?? "";
  if (!SETTING.test(assignment) || !PLAIN_VALUE.test(value) || isRemark([value])) return false;
  if (
    /^(?:process|os|config|settings|env|secrets?|vault|data|self|this)\.|[-_.](?:secrets?|keys?|tokens?|credentials?|salt|name|id|path|file)$/i.test(
      value,
    )
  )
    return false;
  if (!group.endsWith("3")) return name.length > 6;
  const isTight =
    /[=:]$|:\s$/.test(assignment.slice(0, assignment.length - value.length)) && !/\s=\s*$/.test(assignment);
  const isSettings = /^[A-Z][A-Z0-9_]*$/.test(name) || (/[.]/.test(name) && assignment.includes("="));
  return isSettings && (isTight || /-/.test(value));
}

function* tokens(text: string): Iterable<SecretSpan> {
  for (const span of matches(text, TOKEN, "key")) {
    const token = text.slice(span.start, span.end);
    const isLong = !/[+/]/.test(token) || (token.length >= 40 && /[+=]/.test(token));
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    if (
      isLong &&
      !IS_PUBLIC.test(token) &&
      !isNameOfWords(token) &&
      !BEFORE_PUBLIC.test(before) &&
      !isCoin(token, before) &&
      !isEncodedText(token)
    )
      yield span;
  }
}

function isCoin(token: string, before: string): boolean {
  return ADDRESS_OF_COIN.test(token) || (/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(token) && BEFORE_COIN.test(before));
}

/** Whether it decodes from base64 to sentences: no key, but something written, unless it names a secret itself. */
function isEncodedText(token: string): boolean {
  if (token.length % 4 === 1) return false;
  const decoded = Buffer.from(token, "base64").toString("utf8");
  const isReadable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\s]*$/u.test(decoded) && !decoded.includes("\ufffd");
  return isReadable && /\p{L}{2}.*\s/su.test(decoded) && !/pass|secret|token|key|pwd/i.test(decoded);
}
