/** Secrets in tables and exported files: what stands under a heading that is a secret's name. */
import type { SecretKind } from "../../base/held-kinds.ts";
import type { SecretSpan } from "./spans.ts";

/** Headings by kind, as a whole cell says them; password managers' exports among them. */
const HEADINGS: readonly (readonly [SecretKind, RegExp])[] = [
  [
    "password",
    /^(?:(?:login|account|user|current|old|new|master|wi-?fi|wlan|admin|web)?[ _-]?(?:pass(?:word|wd|phrase|code)?s?|pw|pwd|passwort|passwörter|kennwort|contrase[ñn]a|clave|mot de passe|mdp|senha|palavra-passe|parola d'ordine|wachtwoord|has[łl]o|парол[ьи]|[şs]ifre(?:si)?|كلمة (?:السر|المرور)|पासवर्ड|密码|密碼|口令|パスワード|비밀번호|비번|credentials?|secret))$/iu,
  ],
  [
    "pin",
    /^(?:(?:card|sim|door|alarm)?[ _-]?(?:pin|puk|tan|cvv2?|cvc2?|csc|code pin|pin[ -]?code|pin-?код|пин-?код|暗証番号|الرقم السري|पिन))$/iu,
  ],
  [
    "key",
    /^(?:(?:login[ _-])?(?:totp|otp(?:auth|secret)?|otp[ _-]?url|2fa(?:[ _-]secret)?)|(?:api|access|secret|private|license|licence|ssh)[ _-]?(?:key|token|secret)s?|token|auth[ _-]?token|secret[ _-]?access[ _-]?key|client[ _-]?secret|backup codes?|recovery codes?)$/iu,
  ],
  [
    "account",
    /^(?:iban|(?:bank )?account (?:number|no\.?)|kontonummer|routing(?: number)?|numéro de compte|número de cuenta|账号|口座番号|계좌번호)$/iu,
  ],
  [
    "card",
    /^(?:(?:credit |debit )?card[ _-]?(?:number|no\.?)|cardnumber|pan|kartennummer|numéro de carte|número de (?:la )?tarjeta|卡号|カード番号|카드번호)$/iu,
  ],
  [
    "id",
    /^(?:ssn|social security(?: number)?|passport(?: (?:number|no\.?))?|reisepass(?:nummer)?|steuer-?id|dni|nie|nif|cpf|pesel|bsn|codice fiscale|aadhaar|tc kimlik(?: no)?|снилс|инн|паспорт|身份证号?|주민(?:등록)?번호|マイナンバー|(?:driver'?s? )?licen[cs]e (?:number|no\.?)|tax id)$/iu,
  ],
];
/** Without one of these a line has no such heading; each is looked for anywhere in it, so that most lines are read once. */
const HINT = new RegExp(HEADINGS.map(([, { source }]) => source.slice(1, -1)).join("|"), "iu");
/** A password manager's notes hold what has no column of its own. */
const NOTES = /^(?:notes?|extra|comments?|notesplain)$/i;
const LOOKS_LIKE_EXPORT = /\b(?:url|website|web site|login_uri|username|title|login name)\b/i;
const SPACES = "  ";
const SEPARATORS = ["|", "\t", ";", ",", SPACES] as const;
/** No heading, but a list in a sentence. */
const IN_SENTENCE = /[.!?]$|^(?:and|or|my|the|und|oder|et|ou|y|o|e|и|или)\s/iu;
const MAX_HEADING = 40;
const MAX_COLUMNS = 60;

interface Cell {
  text: string;
  start: number;
  end: number;
}

/** What stands under, or beside, a cell that names a secret. */
export function* tableSpans(text: string): Iterable<SecretSpan> {
  if (!text.includes("\n") && !text.includes("|")) return;
  if (!HINT.test(text)) return;
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > 1000 || !HINT.test(line.text)) continue;
    for (const separator of SEPARATORS) {
      if (!line.text.includes(separator)) continue;
      const cells = cellsOf(line, separator, text);
      const columns = secretColumns(cells);
      if (columns.size === 0) continue;
      const rows = rowsAfter(lines, at, separator, text, Math.min(...columns.keys()));
      if (rows.length > 0) yield* under(columns, rows);
      // A row is no heading of the next ones: each line is read once.
      if (rows.length > 0) at += rows.length;
      else if (separator === "|" || cells.length === 2) yield* beside(cells);
      break;
    }
  }
}

/** Lines with their place; a line break within quotes ends none. */
function linesOf(text: string): Cell[] {
  const lines: Cell[] = [];
  let start = 0;
  for (const part of text.split("\n")) {
    lines.push({ text: part.replace(/\r$/, ""), start, end: start + part.length });
    start += part.length + 1;
  }
  return lines;
}

function cellsOf({ text: line, start }: Cell, separator: string, whole: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  const push = (to: number) => {
    const raw = line.slice(from, to);
    const lead = /^[\s"'*`_]*/.exec(raw)?.[0].length ?? 0;
    const inner = raw.slice(lead).replace(/[\s"'*`]+$/, "");
    cells.push({ text: inner, start: start + from + lead, end: start + from + lead + inner.length });
  };
  for (let at = 0; at < line.length && cells.length < MAX_COLUMNS; at += 1) {
    if (line[at] === '"' && separator !== "|") isQuoted = !isQuoted;
    if (isQuoted || !line.startsWith(separator, at)) continue;
    push(at);
    from = at + separator.length;
    if (separator === SPACES) from += /^ */.exec(line.slice(from))?.[0].length ?? 0;
    at = from - 1;
  }
  push(line.length);
  return whole.length > 0 && separator === "|"
    ? cells.filter(({ text }, at) => text !== "" || (at > 0 && at < cells.length - 1))
    : cells;
}

/** Which columns a heading line makes secret; none where it is no heading but a sentence. */
function secretColumns(cells: readonly Cell[]): Map<number, SecretKind> {
  const columns = new Map<number, SecretKind>();
  if (cells.length < 2 || cells.some(({ text }) => IN_SENTENCE.test(text))) return columns;
  if (cells.some(({ text }) => text.length > MAX_HEADING || text.split(" ").length > 4)) return columns;
  cells.forEach(({ text }, at) => {
    const kind = HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind !== undefined) columns.set(at, kind);
  });
  const isExport = columns.size > 0 && cells.length >= 4 && cells.some(({ text }) => LOOKS_LIKE_EXPORT.test(text));
  if (isExport) cells.forEach(({ text }, at) => NOTES.test(text) && columns.set(at, "password"));
  return columns;
}

/** The rows below a heading: as long as lines have its separator, and a cell where the secret stands. */
function rowsAfter(lines: readonly Cell[], heading: number, separator: string, text: string, column: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const line of lines.slice(heading + 1)) {
    if (/^[\s|:=+-]*$/.test(line.text) && line.text.trim() !== "") continue;
    const cells = line.text.includes(separator) ? cellsOf(line, separator, text) : [];
    if (cells.length <= column) break;
    rows.push(cells);
  }
  return rows;
}

function* under(columns: ReadonlyMap<number, SecretKind>, rows: readonly Cell[][]): Iterable<SecretSpan> {
  for (const cells of rows) {
    for (const [column, kind] of columns) {
      const cell = cells[column];
      if (cell && isFilled(cell.text)) yield { kind, start: cell.start, end: cell.end };
    }
  }
}

/** "| password | … |": the name and its value in one row. */
function* beside(cells: readonly Cell[]): Iterable<SecretSpan> {
  for (const [at, { text }] of cells.entries()) {
    const kind = HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
    const value = cells[at + 1];
    if (
      kind !== undefined &&
      value &&
      isFilled(value.text) &&
      !/^(?:yes|no|true|false|string|text|user\w*|login|url|name|notes?)$/i.test(value.text)
    )
      yield { kind, start: value.start, end: value.end };
  }
}

/** Whether something stands in a cell that tells something. */
function isFilled(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell) && !/^(?:n\/?a|none|null|empty|x{2,}|\?+)$/i.test(cell);
}
