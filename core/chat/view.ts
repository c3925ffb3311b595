import type { Activity, CallOutput, ErrorView, MessageView, SessionView } from "../contract/contract.ts";
import type { LiveAnswer } from "./answer/live-answer.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { SessionRow } from "../vault/tables/schema.ts";

/** A stored message as the interface sees it. */
export function messageView(message: MessageRecord, facts: MessageView["facts"] = { sent: 0, used: [] }): MessageView {
  const { activity, error, position: _, parent_id: __, is_outside: ___, ...rest } = message;
  return {
    ...rest,
    is_estimated: rest.is_estimated === 1,
    versions: [message.id],
    activity: activity === null ? [] : (JSON.parse(activity) as Activity[]),
    error: error === null ? null : (JSON.parse(error) as ErrorView),
    attachments: [],
    facts,
    seq: 0,
  };
}

/** A stream that runs, with what it has so far. */
export function activeStream(answer: LiveAnswer): CallOutput<"streams.active">["streams"][number] {
  return {
    stream_id: answer.streamId,
    session_id: answer.sessionId,
    message_id: answer.messageId,
    content: answer.content,
    started_at: answer.startedAt,
    last_event_at: answer.lastEventAt,
    state: answer.isPaused ? "paused" : "active",
  };
}

export function sessionView(session: SessionRow): SessionView {
  const { deleted_at: _, forked_from: __, pinned, agent_id, project_id, ...rest } = session;
  return { ...rest, pinned: pinned === 1, preset: agent_id, project: project_id };
}
