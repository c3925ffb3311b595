import type { Gate } from "../../memory/consent.ts";
import type { FactRecord } from "../../vault/tables/facts.ts";
import { isNothingLeft, type Writer } from "../../memory/gate/redact.ts";
import { contentRoots } from "../../language/words.ts";
import type { HeldKind } from "../../base/held-kinds.ts";

/** What was held back of one message. */
export interface Held {
  id: string;
  kinds: HeldKind[];
  /** Whether the question was about it. */
  is_asked: boolean;
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+|\n+|(?<=[。！？])/u).filter((sentence) => sentence.trim() !== "");

const same = (content: string) => content;

interface Message {
  id: string;
  role: "user" | "assistant";
  content: string;
  session_id?: string;
  position?: number;
}

/** Makes the copies that may leave this device, and remembers what was held back of which message. */
export class Cleaner {
  readonly #gate: Gate | null;
  readonly #given: ReadonlySet<string>;
  readonly #asked: ReadonlySet<string>;
  readonly #held = new Map<string, Omit<Held, "id">>();

  /**
   * @param gate null where nothing leaves this device.
   * @param given ids of messages that this backend was given word for word before.
   * @param question what it is all for: it tells what of that which is held back would have mattered.
   */
  constructor(gate: Gate | null, given: ReadonlySet<string> = new Set(), question = "") {
    this.#gate = gate;
    this.#given = given;
    this.#asked = contentRoots(question);
  }

  /** What was held back so far, by the messages' ids. */
  get held(): Held[] {
    return [...this.#held].map(([id, held]) => ({ id, ...held }));
  }

  /** Looks through messages ahead of `message`, by the rules that take a while. */
  async ready(messages: Iterable<Message>): Promise<void> {
    await this.#gate?.ready([...messages]);
  }

  /** Looks at what was said where facts were learned, ahead of `fact`. */
  async readyFacts(facts: readonly FactRecord[]): Promise<void> {
    await this.#gate?.readyFacts(facts);
  }

  /** Whether anything of a message may go. */
  mayGo(message: Message): boolean {
    return this.#gate === null || this.#given.has(message.id) || this.#gate.message(message);
  }

  /** Whether a fact may go; one that is gone meanwhile may not leave. */
  fact(fact: FactRecord | undefined): boolean {
    return this.#gate === null || (fact !== undefined && this.#gate.fact(fact) === "always");
  }

  /** The message as it may go; undefined where nothing would be left of it. @param shorten is done to what is left. */
  message<Row extends Message>(row: Row, shorten: (content: string) => string = same): Row | undefined {
    const clean = this.#cleaned(row, row.role);
    return clean === undefined ? undefined : { ...row, content: shorten(clean) };
  }

  /** Text of a file as it may go; undefined where nothing would be left of it. @param id of the message that it came with, or the file's. */
  document(id: string, content: string): string | undefined {
    return this.#cleaned({ id, content }, "document");
  }

  #cleaned({ id, content }: Pick<Message, "id" | "content">, role: Writer): string | undefined {
    if (this.#gate === null || this.#given.has(id)) return content;
    const redacted = this.#gate.clean({ id, content, role });
    if (redacted.held.length > 0) {
      const before = this.#held.get(id);
      this.#held.set(id, {
        kinds: [...new Set([...(before?.kinds ?? []), ...redacted.held])],
        is_asked: before?.is_asked === true || this.#isAsked(content, redacted.text),
      });
    }
    return isNothingLeft(redacted) ? undefined : redacted.text;
  }

  /** The pictures of a message as they may go: to whom they were given before, or where their owner says so. */
  pictures<Picture>(id: string, pictures: readonly Picture[]): Picture[] {
    if (pictures.length === 0 || this.#gate === null || this.#given.has(id) || this.#gate.allows(id))
      return [...pictures];
    // What a picture shows nobody knows: it may be what is asked about.
    this.#held.set(id, {
      kinds: [...new Set([...(this.#held.get(id)?.kinds ?? []), "picture" as const])],
      is_asked: true,
    });
    return [];
  }

  /** Those of some messages that may go, as they may. */
  messages<Row extends Message>(rows: readonly Row[]): Row[] {
    return rows.flatMap((row) => (this.mayGo(row) ? (this.message(row) ?? []) : []));
  }

  /** Whether the question is about a sentence that did not go as it is. */
  #isAsked(content: string, clean: string): boolean {
    return sentencesOf(content).some(
      (sentence) => !clean.includes(sentence) && [...contentRoots(sentence)].some((root) => this.#asked.has(root)),
    );
  }

  preference<Value>(value: Value): Value | string {
    if (this.#gate === null || typeof value !== "string") return value;
    return this.#gate.clean({ content: value, role: "user" }).text;
  }
}
