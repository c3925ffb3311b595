/** MCP over a program's output, read before the client does. */
import { type JSONRPCMessage, ReadBuffer } from "@modelcontextprotocol/client";
import { StdioClientTransport, type StdioServerParameters } from "@modelcontextprotocol/client/stdio";
import { parseJson } from "../base/json.ts";
import { OpenCalls } from "./mcp-open-calls.ts";
import { messagesIn, MOST_OF_MESSAGE, tooLarge } from "./mcp-messages.ts";
import { isRecord } from "./mcp-results.ts";

const LINE_END = 0x0a;

/** How long a program has to end by itself once its output did, in milliseconds. */
const LAST_MOMENTS_MS = 200;

/** A program that is spoken to, with whatever it writes. */
export class ProgramTransport extends StdioClientTransport {
  readonly #calls = new OpenCalls();

  /** @param onNote hears what the program writes besides its messages. */
  constructor(program: StdioServerParameters, onNote: (text: string) => void) {
    super({ ...program, stderr: "pipe" });
    // The client's buffer is private, and the only place where what a program wrote can be read before it is parsed.
    Reflect.set(this, "_readBuffer", new MessageLines(onNote, this.#calls));
    this.stderr?.on("data", (chunk: Buffer) => onNote(chunk.toString("utf8")));
  }

  override send(message: JSONRPCMessage): Promise<void> {
    this.#calls.sent(message);
    return super.send(message);
  }

  override async start(): Promise<void> {
    await super.start();
    const output: unknown = Reflect.get(Object(Reflect.get(this, "_process")), "stdout");
    if (!isStream(output)) return;
    // What no line's end ends is a line all the same.
    output.once("end", () => {
      output.emit("data", Buffer.of(LINE_END));
      // One that lives on without a voice answers nothing any more.
      setTimeout(() => void this.close().catch(() => undefined), LAST_MOMENTS_MS).unref();
    });
  }
}

function isStream(value: unknown): value is NodeJS.ReadableStream {
  return typeof value === "object" && value !== null && "once" in value && "emit" in value;
}

/** How much of the beginning of a line that is too long is looked through for the number of its call, in bytes. */
const HEAD = 4096;
/** What is written in so many times the longest message without a line's end is no answer to anything, and nothing more is read. */
const MOST_LENGTHS = 50;
/** A message that is written over several lines, as people read it, has at most so many characters. */
const MOST_OPEN = 256 * 1024;
const MOST_NOTED = 1000;

/** Messages from lines of text. A long line that comes in pieces is put together once. */
class MessageLines extends ReadBuffer {
  readonly #onNote: (text: string) => void;
  readonly #calls: OpenCalls;
  /** Pieces of the line that has no end yet. */
  #pieces: Buffer[] = [];
  #length = 0;
  #messages: JSONRPCMessage[] = [];
  /** The line is too long: its call is ended, and the rest of it is passed over. */
  #isTooLong = false;
  /** A line had no end, and what follows is nothing. */
  #isOver = false;
  /** Lines of a message that is not whole yet. */
  #open = "";
  /** Of a program that writes UTF-16, as PowerShell does; undefined until its first bytes came. */
  #wide: TextDecoder | null | undefined;

  constructor(onNote: (text: string) => void, calls: OpenCalls) {
    super();
    this.#onNote = onNote;
    this.#calls = calls;
  }

  override append(bytes: Buffer): void {
    if (this.#isOver) return;
    const chunk = this.#asUtf8(bytes);
    const end = chunk.lastIndexOf(LINE_END);
    const rest = end < 0 ? chunk : chunk.subarray(end + 1);
    if (end >= 0) {
      const from = this.#isTooLong ? chunk.indexOf(LINE_END) + 1 : 0;
      const lines = Buffer.concat([...this.#pieces, chunk.subarray(from, Math.max(from, end))]).toString("utf8");
      this.clear();
      for (const line of lines.split("\n")) this.#read(line);
    }
    this.#length += rest.length;
    if (this.#length > MOST_OF_MESSAGE * MOST_LENGTHS) {
      this.clear();
      this.#isOver = true;
      throw new Error(`A line has more than ${MOST_OF_MESSAGE * MOST_LENGTHS} bytes.`);
    }
    if (rest.length > 0 && !this.#isTooLong) this.#pieces.push(rest);
    if (this.#length > MOST_OF_MESSAGE && !this.#isTooLong) this.#giveUpLine();
  }

  override readMessage(): JSONRPCMessage | null {
    return this.#messages.shift() ?? null;
  }

  override clear(): void {
    this.#pieces = [];
    this.#length = 0;
    this.#isTooLong = false;
  }

  /** Ends the call that a line answers which is too long; all that are open, where it does not begin with its number. */
  #giveUpLine(): void {
    const head = Buffer.concat(this.#pieces).subarray(0, HEAD).toString("utf8");
    const named = Number(/"id"\s*:\s*"?(\d{1,15})\b/.exec(head)?.[1] ?? Number.NaN);
    const ids = this.#calls.ids.includes(named) ? [named] : this.#calls.ids;
    this.#messages.push(...ids.map(tooLarge).flatMap((message) => this.#calls.heard(message)));
    this.#pieces = [];
    this.#isTooLong = true;
  }

  #asUtf8(bytes: Buffer): Buffer {
    if (this.#wide === undefined && bytes.length > 1) {
      const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] !== 0 && bytes[1] === 0);
      this.#wide = isWide ? new TextDecoder("utf-16le") : null;
    }
    return this.#wide ? Buffer.from(this.#wide.decode(bytes, { stream: true }), "utf8") : bytes;
  }

  #read(line: string): void {
    // Programs of Windows write byte order marks, which JSON has not.
    const text = line.replaceAll("\uFEFF", "").trim();
    if (text === "" || this.#isPart(text, line.trimEnd() === "}")) return;
    const told = parseJson(text);
    // Some leave out the number that they could not read, rather than write null for it (JSON-RPC 2.0, 5).
    const isNameless = isRecord(told) && (told.id ?? null) === null && told.method === undefined;
    const isForAll = isNameless && told.jsonrpc === "2.0" && isRecord(told.error);
    const found = isForAll ? this.#calls.ids.flatMap((id) => messagesIn(text, id)) : messagesIn(text);
    const messages = found.flatMap((message) => this.#calls.heard(message));
    if (messages.length === 0) this.#onNote(text);
    else this.#messages.push(...messages);
  }

  /** Whether a line is one of several that make up a message, which is read with its last. */
  #isPart(text: string, isLast: boolean): boolean {
    if (this.#open === "" && text !== "{") return false;
    const open = this.#open === "" ? text : `${this.#open}\n${text}`;
    this.#open = "";
    const whole = isLast ? parseJson(open) : undefined;
    if (whole !== undefined) {
      this.#read(JSON.stringify(whole));
      return true;
    }
    // A message on a line of its own shows that what was open is none.
    if (open.length > MOST_OPEN || /^\{.*"jsonrpc".*\}$/.test(text)) {
      this.#onNote(open.slice(0, MOST_NOTED));
      return false;
    }
    this.#open = open;
    return true;
  }
}
