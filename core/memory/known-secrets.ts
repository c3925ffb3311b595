/** Secrets that one message names and another only repeats, or only answers a question for. */
import type { HeldKind } from "../base/held-kinds.ts";
import { indexTerms } from "../language/terms.ts";
import type { VaultTables } from "../vault/vault.ts";
import { type Disguises, disguisesOf, disguising, hideDisguises } from "./disguises.ts";
import { placeholder, type Redacted } from "./gate/redact.ts";
import { secretNames } from "./gate/secret-names.ts";
import { findSecrets } from "./gate/secret-spans.ts";
import { isCode, looksSecret } from "./gate/secret-values.ts";

/** A text that is about to leave; whose it is and where it stands is known of messages alone. */
export interface Leaving {
  content: string;
  id?: string;
  role?: "user" | "assistant";
  session_id?: string;
  position?: number;
}

/** Words that might be a secret which another message names: looked for at most so many of one request, in so many messages each. */
const MAX_LOOKED = 12;
const MAX_HITS = 8;
/** Longest answer that may be nothing but a secret, in UTF-16 code units. */
const MAX_ANSWER = 120;
const LEAST_LENGTH = 4;
const LEAST_EXAMPLE = 8;
const LEAST_NEAR = 6;
/** Of a message longer than this only what stands around the words is read, so far on both sides; in UTF-16 code units. */
const MAX_READ = 50_000;
const REACH = 2000;

/** What is said of a secret just before its question is read so far back. */
const MAX_TOLD = 600;
const CODES: ReadonlySet<string> = new Set(["pin", "password", "key"]);
/** An answer that is nothing but one word, or digits apart. */
const BARE = /^["'“„«(]?(?<value>\d(?:[ -]?\d){2,11}|[^\s"'”»)]{4,64}?)["'”»)]?[.!。]?$/u;
/** A question, or a sentence that its writer went on with in the next message. */
const LEADS_ON = /(?:[?？؟:：=]|(?<!\p{L})(?:is|ist|lautet|est|es|é|è|jest|to|это|هو|هي)|[是は은는])$/iu;
/** "Which code is it?", "Tell me the four digits.", "Nenn mir die Ziffern." */
const ASKS_FOR_CODE =
  /(?<!\p{L})(?:codes?|digits?|combination|passcode|pin|password|ziffern?|zahlen(?:kombination)?|kennwort|passwort|chiffres?|mot de passe|códigos?|dígitos?|cifras|contraseña|codice|cifre|senha|cijfers?|kod\p{L}{0,2}|cyfr\p{L}{0,2}|hasło|код\p{L}{0,2}|цифр\p{L}{0,2}|пароль|rakam\p{L}*|şifre\p{L}*|(?:ال)?(?:رمز|أرقام|رقم|كود)|कोड|अंक)(?!\p{L})|密码|密碼|数字|號碼|号码|暗証番号|コード|数字|番号|숫자|번호|코드/iu;

/** "Here comes my new password": what is told next, though an answer stands between. */
const ANNOUNCES =
  /(?<!\p{L})(?:here (?:comes|it comes|is|are)|here['’]s|i(?:['’]ll| will|['’]m going to|['’]m about to) (?:give|send|tell|paste|type)|let me (?:give|send|tell)|sending you|hier kommt|jetzt kommt|gleich (?:schicke|schreibe|gebe|kommt)|ich (?:schicke|schreibe|gebe|sage) dir|voici|je (?:te|vous) (?:donne|envoie)|je vais (?:te|vous) (?:donner|dire|envoyer)|te (?:doy|paso|mando|envío|digo)|aquí (?:va|viene)|aqui vai|vou te (?:passar|mandar|dar|dizer)|ecco|ti (?:do|mando|scrivo|dico)|hier komt|ik (?:stuur|geef|zeg) je|zaraz (?:podam|wyślę)|podaję|сейчас (?:пришлю|скажу|напишу|дам)|şimdi (?:yazıyorum|gönderiyorum|veriyorum)|سأرسل|سأعطيك|إليك)(?!\p{L})|भेज रह|बता रह|接下来|接下來|这就发|我(?:现在|马上)?(?:把|发给|告诉)你?|送ります|教えます|보낼게|알려 ?줄게|알려 ?드릴게/iu;

/** "What is it?", after which a code may stand in a sentence. */
const ASKS_FOR_IT =
  /(?<!\p{L})(?:what(?:['’]s| is) (?:it|that|yours)|which one|wie lautet (?:er|sie|es)|was ist (?:es|er|sie)|c'est quoi|quel(?:le)? est|cuál es|qual [eèé]|wat is (?:het|hij)|jaki (?:to|jest)|какой|nedir|neymiş)(?!\p{L})|是什么|何ですか|뭐예요/iu;
/** "… forgot to write it down: 2097" */
const LED_TO =
  /(?:[:=：]|(?<!\p{L})(?:it['’]s|it is|das ist|sie ist|er ist|c'est|es|è|é|het is|to|это))\s*(?:\d(?:[ -]?\d){3,11})[.!]?$/iu;

/** A word without the quotes and brackets around it, of a length that secrets have. */
const WORD = /(?<![^\s"'“”«»([])[^\s"'“”«»()[\],;]{5,64}/gu;

interface Known {
  kind: HeldKind;
  disguises: Disguises;
}

/**
 * What is known of one vault's secrets while one request is made. A value that was recognised once is held wherever it stands: in a
 * later "I meant X", in what a model said of it, in what was imported.
 */
export class KnownSecrets {
  readonly #tables: VaultTables;
  readonly #values = new Map<string, Known>();
  readonly #looked = new Set<string>();

  constructor(tables: VaultTables) {
    this.#tables = tables;
  }

  /** Learns of the secrets in texts that are about to leave, and of those in other messages that they may repeat. */
  async learn(leaving: readonly Leaving[]): Promise<void> {
    for (const { content, role } of leaving) this.#take(content, 0, role);
    await Promise.all([this.#answers(leaving), this.#named(leaving)]);
    this.#takeNear(leaving);
  }

  /** A copy without the known secrets in it, whole words of it alone. */
  hide({ text, held }: Redacted, mayGo: (kind: HeldKind) => boolean): Redacted {
    if (this.#values.size === 0) return { text, held };
    const kinds = new Set(held);
    let clean = disguising(text);
    for (const [value, { kind, disguises }] of this.#values) {
      if (kind === "id" && mayGo(kind)) continue;
      let without = clean.text;
      if (clean.folded.includes(value)) {
        const whole = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(value)}(?![\\p{L}\\p{N}])`, "giu");
        without = without.replace(whole, () => placeholder(kind));
      }
      without = hideDisguises({ ...clean, text: without }, disguises, placeholder(kind));
      if (without === clean.text) continue;
      kinds.add(kind);
      clean = disguising(without);
    }
    return { text: clean.text, held: [...kinds] };
  }

  #take(text: string, from = 0, author: Leaving["role"] = "user"): void {
    for (const { kind, start, end } of findSecrets(text, author)) {
      const written = text.slice(start, end).trim();
      // A model's example may be a word that stands everywhere ("postgres").
      const isSure = author === "user" || (written.length >= LEAST_EXAMPLE && looksSecret(written));
      const value = written.toLowerCase();
      if (start >= from && value.length >= LEAST_LENGTH && isSure) this.#know(written, kind);
    }
  }

  #know(written: string, kind: HeldKind): void {
    const value = written.toLowerCase();
    const known = this.#values.get(value);
    if (known) known.kind = kind;
    else this.#values.set(value, { kind, disguises: disguisesOf(written) });
  }

  /** "Sorry, I meant …": what is a known password but for a letter. */
  #takeNear(leaving: readonly Leaving[]): void {
    const known = [...this.#values].filter(([value, { kind }]) => kind === "password" && looksSecret(value));
    if (known.length === 0) return;
    for (const { content } of leaving) {
      for (const word of secretLike(content)) {
        if (this.#values.has(word) || /^\d+$/.test(word)) continue;
        if (known.some(([value]) => isNear(word, value))) this.#know(word, "password");
      }
    }
  }

  /** "What is the password of the router?" makes a secret of what comes after it, and so does "Which code is it?" where one was spoken of. */
  async #answers(leaving: readonly Leaving[]): Promise<void> {
    const spans = leaving.flatMap(({ content, session_id, position }) =>
      session_id === undefined || position === undefined || position === 0 || content.length > MAX_ANSWER
        ? []
        : [{ session_id, from: Math.max(0, position - 2), to: position - 1 }],
    );
    if (spans.length === 0) return;
    const asked = new Map(
      (await this.#tables.search.passages(spans)).map((row) => [`${row.session_id} ${row.position}`, row.content]),
    );
    for (const { content, role, session_id, position = 0 } of leaving) {
      const question = asked.get(`${session_id ?? ""} ${position - 1}`)?.trim();
      if (question === undefined || content.length > MAX_ANSWER) continue;
      const before = asked.get(`${session_id ?? ""} ${position - 2}`) ?? "";
      const isAnnounced = question.length <= MAX_ANSWER && ANNOUNCES.test(before.slice(-MAX_ANSWER));
      this.#takeBare(content, question, `${before}\n${question}`, isAnnounced);
      if (!LEADS_ON.test(question)) continue;
      const lead = `${question.slice(-200).replace(/[?？؟:\s]+$/u, "")}: `;
      this.#take(lead + content, lead.length, role);
    }
  }

  /** What is nothing but a code is one where it was asked for, or where one was spoken of just before. */
  #takeBare(content: string, question: string, told: string, isAnnounced: boolean): void {
    const asks = isAnnounced || isAskedFor(question, content);
    const value = BARE.exec(content.trim())?.groups?.value ?? (asks ? onlyDigits(content) : undefined);
    if (value === undefined || !(asks || (question.length <= MAX_ANSWER && /[?？؟]$/.test(question)))) return;
    const name = [...secretNames(told.slice(-MAX_TOLD))].findLast(({ kind, isWeak }) => CODES.has(kind) && !isWeak);
    if (!name || (/^(?:19|20)\d\d$/.test(value) && !asks)) return;
    if (/^[\d -]+$/.test(value) ? isCode(value, "pin") : looksSecret(value)) this.#know(value, name.kind);
  }

  /** Looks in other messages for what words that look like secrets are. */
  async #named(leaving: readonly Leaving[]): Promise<void> {
    const named = new Set(leaving.flatMap(({ content, role }) => [...examples(content, role), ...secretLike(content)]));
    const fresh = [...named].filter((word) => !this.#looked.has(word) && !this.#values.has(word)).slice(0, MAX_LOOKED);
    if (fresh.length === 0) return;
    for (const word of fresh) this.#looked.add(word);
    const words = fresh.map((word) => indexTerms(word).terms);
    const hits = await this.#tables.search.ofEach(words, MAX_HITS);
    const spans = hits.map(({ session_id, position }) => ({ session_id, from: position, to: position }));
    if (spans.length === 0) return;
    for (const { content, role } of await this.#tables.search.passages(spans)) {
      for (const part of around(content, fresh)) this.#take(part, 0, role);
    }
  }
}

/** Whether a code is asked for, or a sentence leads to one. */
function isAskedFor(question: string, answer: string): boolean {
  const asked = question.slice(-MAX_ANSWER);
  return ASKS_FOR_CODE.test(asked) || ASKS_FOR_IT.test(asked) || LED_TO.test(answer.trim().slice(-MAX_ANSWER));
}

/** The only digits of an answer in words: "Four digits, 3 1 9 6", "It should be 4821". */
function onlyDigits(content: string): string | undefined {
  const [first = "", ...more] = content.match(/\d(?:[ -]?\d)*/g) ?? [];
  const count = first.replace(/\D/g, "").length;
  return more.length === 0 && count >= 3 && count <= 12 ? first : undefined;
}

/** Whether a word is another but for a letter or two: what was mistyped, or is typed right now. */
function isNear(word: string, known: string): boolean {
  const length = Math.min(word.length, known.length);
  if (length < LEAST_NEAR || Math.abs(word.length - known.length) > 2 || word === known) return false;
  let [start, end] = [0, 0];
  while (start < length && word[start] === known[start]) start += 1;
  while (end < length - start && word.at(-1 - end) === known.at(-1 - end)) end += 1;
  return start + end >= length - 2;
}

/** The parts of a text that may say what some words are: all of it, or of a very long one what stands around them. */
function around(text: string, words: readonly string[]): string[] {
  if (text.length <= MAX_READ) return [text];
  const folded = text.toLowerCase();
  return words.flatMap((word) => {
    const at = folded.indexOf(word);
    return at < 0 ? [] : [text.slice(Math.max(0, at - REACH), at + word.length + REACH)];
  });
}

/** What a program of a model's calls a secret, folded: its user may have told it. */
function examples(text: string, author: Leaving["role"]): string[] {
  if (author !== "assistant") return [];
  const apart = new Set(findSecrets(text, author).map(({ start }) => start));
  return findSecrets(text).flatMap(({ start, end }) => {
    const value = text.slice(start, end).toLowerCase();
    return apart.has(start) || value.length < LEAST_LENGTH || value.length > MAX_ANSWER ? [] : [value];
  });
}

/** The words of a text that look like secrets, folded; a number may be one, too. */
function secretLike(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const bare = word.replace(/[.!?:…]+$/u, "");
    return looksSecret(bare) || /^\d{5,12}$/.test(bare) ? [bare.toLowerCase()] : [];
  });
}
