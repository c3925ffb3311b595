import type { Activity, ErrorView, MessageView, SessionView } from "../contract.ts";
import type { MessageRecord } from "../vault/messages.ts";
import type { SessionRow } from "../vault/schema.ts";

/** A stored message as the interface sees it. */
export function messageView(message: MessageRecord, facts: MessageView["facts"] = { sent: 0, used: [] }): MessageView {
  const { activity, error, position: _, ...rest } = message;
  return {
    ...rest,
    activity: activity === null ? [] : (JSON.parse(activity) as Activity[]),
    error: error === null ? null : (JSON.parse(error) as ErrorView),
    facts,
    seq: 0,
  };
}

export function sessionView({ id, title, summary, created_at, last_active, ended_at }: SessionRow): SessionView {
  return { id, title, summary, created_at, last_active, ended_at };
}

/** A title from the first words of a message: at most 60 characters, cut between words. */
export function titleFrom(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  if (line.length <= 60) return line;
  const cut = line.slice(0, 59);
  const space = cut.lastIndexOf(" ");
  return `${space > 30 ? cut.slice(0, space) : cut}…`;
}
