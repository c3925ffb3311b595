/** A password without a name, by its place: behind an address of mail, or as the last of what a program logs in with. */
import { isNameOfWords } from "./key-names.ts";
import { isStandIn, looksSecret } from "./secret-values.ts";
import { eachMatch, groups, type SecretSpan } from "./spans.ts";

/** "ida@mail.example / Otter-12!" */
const BEHIND_MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}(?:\s{0,2}[/|:;,–—-]\s{0,2}|\s{1,2}(?:(?:and|with|und|mit|et|avec|y|con|e|com|en|met|i|z|и|с)\s)?)(?<password>[^\s,;|"'<>]{6,64})(?=[\s,;|"']|$)/dgu;
const STRING = `(?:"[^"\\n]{0,200}"|'[^'\\n]{0,200}')`;
const ARGUMENT = `(?:${STRING}|[\\w.$:\\[\\]"'-]{1,80})`;
const call = (names: string, before: number) =>
  new RegExp(
    `(?:${names})\\s?\\(\\s{0,4}(?:${ARGUMENT}\\s{0,4},\\s{0,20}){${before}}["'](?<password>[^"'\\n]{4,200})["']\\s{0,4}[,)]`,
    "dg",
  );
/** Calls that take a password as their second or their third argument. */
const CALLS = [
  call("\\b(?:PDO|mysqli(?:_connect)?|mysql_connect|getConnection)", 2),
  call(
    "\\b(?:ftp_login|login|logIn|sign_?in|authenticate|(?:HTTP)?Basic_?Auth|NetworkCredential|PasswordAuthentication|UsernamePasswordCredentials|set_?credentials|basic_auth|SetBasicAuth)|\\bauth\\s?=\\s?",
    1,
  ),
];

/** "I always use Otter1987! there": nothing else looks like that; not where the sign ends a sentence, or in a program's line. */
const BY_SHAPE =
  /(?<![^\s"'“„«(])(?=\S{0,40}\d)(?=\S{0,40}\p{Ll})(?=\S{0,40}\p{Lu})[\p{L}\d][\p{L}\d_.-]{1,30}[!#$&*^][\p{L}\d_.!#$&*^-]{0,20}(?=[\s,;"'”»)?]|$)/gu;
const PROGRAM = /[(){}[\]<>;=\\|`]/;

/** Every such password. */
export function* loginSpans(text: string): Iterable<SecretSpan> {
  if (text.includes("@")) yield* behindMail(text);
  if (text.includes("(")) yield* inCalls(text);
  yield* byShape(text);
}

function* behindMail(text: string): Iterable<SecretSpan> {
  for (const span of groups(text, BEHIND_MAIL)) {
    const code = text.slice(span.start, span.end);
    const isMixed = /\p{L}/u.test(code) && SIGN_OR_DIGIT.test(code) && CAPITAL_OR_SIGN.test(code);
    const isName = isNameOfWords(code) && !SIGN.test(code);
    if (isMixed && looksSecret(code) && !isName && !/@|:\/\/|^\/|\/\w+\//.test(code)) yield span;
  }
}
const SIGN = /[!#$%&*?^=~]/;
const SIGN_OR_DIGIT = /[\d!#$%&*?^_+=~]/;
const CAPITAL_OR_SIGN = /\p{Lu}|[!#$%&*?^_+=~-]/u;

function* inCalls(text: string): Iterable<SecretSpan> {
  for (const span of CALLS.flatMap((pattern) => [...groups(text, pattern)]))
    if (!isStandIn(text, span) && !/\s|^(?:password|secret|pass)$/i.test(text.slice(span.start, span.end))) yield span;
}

function* byShape(text: string): Iterable<SecretSpan> {
  for (const { 0: code, index } of eachMatch(text, BY_SHAPE)) {
    const end = index + code.length;
    const isInside = /[!#$&*^][\p{L}\d]/u.test(code) || /^\s\p{Ll}/u.test(text.slice(end, end + 2));
    const line = text.slice(text.lastIndexOf("\n", index) + 1, end + 40).slice(-200);
    if (code.length >= 8 && isInside && looksSecret(code) && !PROGRAM.test(line))
      yield { kind: "password", start: index, end };
  }
}
