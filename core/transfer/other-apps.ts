import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import type { ImportLine } from "./import-messages.ts";

/** UTC seconds, up to the year 2286. */
const seconds = z.number().min(0).max(9_999_999_999).nullish();
const id = z.string().min(1).max(100);

/** One conversation of ChatGPT's `conversations.json`: a tree of messages of which one branch is in view. */
const chatGpt = z.array(
  z.object({
    id: id.optional(),
    conversation_id: id.optional(),
    title: z.string().nullish(),
    create_time: seconds,
    current_node: z.string().nullish(),
    mapping: z.record(
      z.string(),
      z.object({
        parent: z.string().nullish(),
        message: z
          .object({
            id,
            author: z.object({ role: z.string() }),
            create_time: seconds,
            content: z.object({ parts: z.array(z.unknown()).optional() }),
          })
          .nullish(),
      }),
    ),
  }),
);

/** One conversation of Claude's `conversations.json`. */
const claude = z.array(
  z.object({
    uuid: id,
    name: z.string().nullish(),
    created_at: z.string(),
    chat_messages: z.array(
      z.object({
        uuid: id,
        sender: z.string(),
        text: z.string().nullish(),
        content: z.array(z.object({ type: z.string(), text: z.string().nullish() })).nullish(),
        created_at: z.iso.datetime({ offset: true }),
      }),
    ),
  }),
);

/** Conversations read from another product's export, as lines of the import. */
export interface ForeignExport {
  /** Where they come from, which keeps their ids apart from others. */
  source: "chatgpt" | "claude";
  lines: ImportLine[];
}

/**
 * Reads the `conversations.json` of ChatGPT's or Claude's data export. Messages of tools and of the system are left out.
 *
 * @throws InputError when it is neither.
 */
export function readForeignExport(data: unknown): ForeignExport {
  const ofClaude = claude.safeParse(data);
  if (ofClaude.success) return { source: "claude", lines: ofClaude.data.flatMap(claudeLines) };
  const ofChatGpt = chatGpt.safeParse(data);
  if (ofChatGpt.success) return { source: "chatgpt", lines: ofChatGpt.data.flatMap(chatGptLines) };
  throw new InputError(phrase("transfer.unknown_file"), "file");
}

function claudeLines(conversation: z.infer<typeof claude>[number]): ImportLine[] {
  return conversation.chat_messages.flatMap(({ uuid, sender, text, content, created_at }) => {
    const parts = (content ?? []).flatMap((part) => (part.type === "text" && part.text ? [part.text] : []));
    const said = (parts.length > 0 ? parts.join("\n\n") : (text ?? "")).trim();
    if (said === "" || (sender !== "human" && sender !== "assistant")) return [];
    return {
      id: uuid,
      session: conversation.uuid,
      role: sender === "human" ? ("user" as const) : ("assistant" as const),
      content: said.slice(0, MAX_MESSAGE_LENGTH),
      created_at,
      title: conversation.name ?? null,
    };
  });
}

type ChatGptConversation = z.infer<typeof chatGpt>[number];
type ChatGptEntry = ChatGptConversation["mapping"][string];
type ChatGptMessage = ChatGptEntry["message"];

function chatGptLines(conversation: ChatGptConversation): ImportLine[] {
  const { id, conversation_id, create_time, title } = conversation;
  const session = id ?? conversation_id ?? String(create_time ?? title ?? "chat");
  return branchInView(conversation).flatMap(({ message }) => {
    const role = message?.author.role;
    const said = saidIn(message);
    if (!message || said === "" || (role !== "user" && role !== "assistant")) return [];
    const at = message.create_time ?? create_time ?? 0;
    return {
      id: message.id,
      session,
      role,
      content: said.slice(0, MAX_MESSAGE_LENGTH),
      created_at: new Date(at * 1000).toISOString(),
      title: title ?? null,
    };
  });
}

/** From the first message to the last one in view. A file may be damaged: a message that follows itself ends the branch. */
function branchInView({ mapping, current_node }: ChatGptConversation): ChatGptEntry[] {
  const branch = new Map<string, ChatGptEntry>();
  for (let node = current_node; node != null && !branch.has(node);) {
    const entry = mapping[node];
    if (!entry) break;
    branch.set(node, entry);
    node = entry.parent;
  }
  return [...branch.values()].toReversed();
}

/** A message's text; what else it may hold (pictures, results of tools) is left out. */
function saidIn(message: ChatGptMessage): string {
  return (message?.content.parts ?? [])
    .filter((part) => typeof part === "string")
    .join("\n\n")
    .trim();
}
