/** MCP over a program's output, read before the client does. */
import { type JSONRPCMessage, ReadBuffer, STDIO_DEFAULT_MAX_BUFFER_SIZE } from "@modelcontextprotocol/client";
import { StdioClientTransport, type StdioServerParameters } from "@modelcontextprotocol/client/stdio";
import { parseJson } from "../base/json.ts";
import { OpenCalls } from "./mcp-open-calls.ts";
import { messagesIn } from "./mcp-messages.ts";
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

/** Messages from lines of text. A long line that comes in pieces is put together once. */
class MessageLines extends ReadBuffer {
  readonly #onNote: (text: string) => void;
  readonly #calls: OpenCalls;
  /** Pieces of the line that has no end yet. */
  #pieces: Buffer[] = [];
  #length = 0;
  #messages: JSONRPCMessage[] = [];
  /** A line had no end, and what follows is nothing. */
  #isOver = false;

  constructor(onNote: (text: string) => void, calls: OpenCalls) {
    super();
    this.#onNote = onNote;
    this.#calls = calls;
  }

  override append(chunk: Buffer): void {
    if (this.#isOver) return;
    const end = chunk.lastIndexOf(LINE_END);
    const rest = end < 0 ? chunk : chunk.subarray(end + 1);
    if (end >= 0) {
      const lines = Buffer.concat([...this.#pieces, chunk.subarray(0, end)]).toString("utf8");
      this.clear();
      for (const line of lines.split("\n")) this.#read(line);
    }
    this.#length += rest.length;
    if (this.#length > STDIO_DEFAULT_MAX_BUFFER_SIZE) {
      this.clear();
      this.#isOver = true;
      throw new Error(`A line has more than ${STDIO_DEFAULT_MAX_BUFFER_SIZE} bytes.`);
    }
    if (rest.length > 0) this.#pieces.push(rest);
  }

  override readMessage(): JSONRPCMessage | null {
    return this.#messages.shift() ?? null;
  }

  override clear(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  #read(line: string): void {
    // Programs of Windows write byte order marks, which JSON has not.
    const text = line.replaceAll("\uFEFF", "").trim();
    if (text === "") return;
    const told = parseJson(text);
    const isForAll = isRecord(told) && told.id === null && told.jsonrpc === "2.0" && isRecord(told.error);
    const found = isForAll ? this.#calls.ids.flatMap((id) => messagesIn(text, id)) : messagesIn(text);
    const messages = found.flatMap((message) => this.#calls.heard(message));
    if (messages.length === 0) this.#onNote(text);
    else this.#messages.push(...messages);
  }
}
