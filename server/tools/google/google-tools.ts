import { z } from "zod";
import { builtin, type BuiltinTool } from "../../../core/tools/builtin/builtin-tool.ts";
import type { GoogleAccount } from "./google-account.ts";

const MAX_BODY = 20_000;
const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\r\n]*$/, "must be one line");
const when = z.iso.datetime({ offset: true });

const header = z.object({ name: z.string(), value: z.string() });
interface Part {
  mimeType?: string | undefined;
  headers?: z.infer<typeof header>[] | undefined;
  body?: { data?: string | undefined } | undefined;
  parts?: Part[] | undefined;
}
const part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    mimeType: z.string().optional(),
    headers: z.array(header).optional(),
    body: z.object({ data: z.string().optional() }).optional(),
    parts: z.array(part).optional(),
  }),
);
const message = z.object({ id: z.string(), snippet: z.string().optional(), payload: part.optional() });
const messages = z.object({ messages: z.array(z.object({ id: z.string() })).default([]) });
const moment = z.object({ dateTime: z.string().optional(), date: z.string().optional() });
const event = z.object({
  id: z.string(),
  summary: z.string().optional(),
  location: z.string().optional(),
  start: moment.optional(),
  end: moment.optional(),
});
const events = z.object({ items: z.array(event).default([]) });

/** The tools for a user's Google account: reading runs unasked, writing asks each time. */
export function googleTools(google: GoogleAccount): BuiltinTool[] {
  return [...readingTools(google), ...writingTools(google)];
}

function readingTools(google: GoogleAccount): BuiltinTool[] {
  return [
    builtin({
      name: "search_mail",
      description: "Searches the user's Gmail. Takes Gmail's own search syntax, such as from:bo newer_than:7d.",
      params: z.object({ query: z.string().max(500).default(""), limit: z.int().min(1).max(20).default(10) }),
      readOnly: true,
      run: async ({ query, limit }) => {
        const found = await google.call("GET", "/gmail/v1/users/me/messages", messages, {
          query: { q: query, maxResults: String(limit) },
        });
        const lines = await Promise.all(
          found.messages.map(async ({ id }) => {
            const path = `/gmail/v1/users/me/messages/${encodeURIComponent(id)}`;
            const { payload, snippet = "" } = await google.call("GET", path, message, {
              query: { format: "metadata" },
            });
            return `${valueOf(payload, "date")} | ${valueOf(payload, "from")} | ${valueOf(payload, "subject")} | ${snippet} | id=${id}`;
          }),
        );
        return lines.join("\n") || "No mail fits.";
      },
    }),
    builtin({
      name: "read_mail",
      description: "Reads one message of the user's Gmail, by the id that search_mail says.",
      params: z.object({ id: line }),
      readOnly: true,
      run: async ({ id }) => {
        const path = `/gmail/v1/users/me/messages/${encodeURIComponent(id)}`;
        const { payload, snippet = "" } = await google.call("GET", path, message, {
          query: { format: "full" },
        });
        const head = ["from", "to", "date", "subject"].map((name) => `${name}: ${valueOf(payload, name)}`).join("\n");
        return `${head}\n\n${(textOf(payload) ?? snippet).slice(0, MAX_BODY)}`;
      },
    }),
    builtin({
      name: "list_events",
      description: "Lists what is in the user's Google Calendar between two moments.",
      params: z.object({ from: when, to: when, limit: z.int().min(1).max(50).default(20) }),
      readOnly: true,
      run: async ({ from, to, limit }) => {
        const query = {
          timeMin: from,
          timeMax: to,
          maxResults: String(limit),
          singleEvents: "true",
          orderBy: "startTime",
        };
        const { items } = await google.call("GET", "/calendar/v3/calendars/primary/events", events, {
          query,
        });
        return items.map(told).join("\n") || "Nothing is in the calendar then.";
      },
    }),
  ];
}

function writingTools(google: GoogleAccount): BuiltinTool[] {
  return [
    builtin({
      name: "send_mail",
      description: "Sends a mail from the user's Gmail.",
      params: z.object({ to: z.email(), subject: line, text: z.string().min(1).max(MAX_BODY) }),
      readOnly: false,
      run: async ({ to, subject, text }) => {
        const sent = await google.call("POST", "/gmail/v1/users/me/messages/send", z.object({ id: z.string() }), {
          body: { raw: mailOf(to, subject, text) },
        });
        return `Sent to ${to}, id=${sent.id}`;
      },
    }),
    builtin({
      name: "create_event",
      description: "Puts something into the user's Google Calendar.",
      params: z.object({ title: line, from: when, to: when, location: line.optional() }),
      readOnly: false,
      run: async ({ title, from, to, location }) => {
        const body = { summary: title, location, start: { dateTime: from }, end: { dateTime: to } };
        return `Made: ${told(await google.call("POST", "/calendar/v3/calendars/primary/events", event, { body }))}`;
      },
    }),
  ];
}

function told({ id, summary = "(no title)", location, start, end }: z.infer<typeof event>): string {
  const at = (one: z.infer<typeof moment> | undefined) => one?.dateTime ?? one?.date ?? "?";
  return `${at(start)} to ${at(end)} | ${summary}${location === undefined ? "" : ` | ${location}`} | id=${id}`;
}

function valueOf(payload: Part | undefined, name: string): string {
  return payload?.headers?.find((one) => one.name.toLowerCase() === name)?.value ?? "";
}

/** The first plain text in a message, whose parts may hold parts (RFC 2046). */
function textOf(payload: Part | undefined): string | undefined {
  if (payload?.mimeType === "text/plain" && payload.body?.data !== undefined) {
    return Buffer.from(payload.body.data, "base64url").toString("utf8");
  }
  for (const inner of payload?.parts ?? []) {
    const text = textOf(inner);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A plain text mail (RFC 5322, subject by RFC 2047), as Gmail wants it: base64url. */
function mailOf(to: string, subject: string, text: string): string {
  const encoded = (value: string) => Buffer.from(value, "utf8").toString("base64");
  const lines = [
    `To: ${to}`,
    `Subject: =?UTF-8?B?${encoded(subject)}?=`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    encoded(text).replace(/.{76}/g, "$&\r\n"),
  ];
  return Buffer.from(lines.join("\r\n")).toString("base64url");
}
