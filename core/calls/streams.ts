import { activeStream } from "../chat/view.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** Answers that are under way. */
export const streamCalls: CallsOf<"streams", "vault" | "turns"> = {
  "streams.status": async ({ vault, turns }, { session_id }) => {
    await vault.sessions.require(session_id);
    const live = turns.liveIn(session_id);
    if (live) return { streaming: true, stream_id: live.streamId, state: live.isPaused ? "paused" : "active" };
    const last = await vault.streams.latestOfSession(session_id);
    const elsewhere = last && turns.elsewhere(last.id);
    const runs = (await elsewhere?.runs()) === true;
    elsewhere?.close();
    if (last && runs) return { streaming: true, stream_id: last.id, state: last.state };
    // Looking may have put in order what a dead instance left.
    const now = last && (await vault.streams.find(last.id));
    return { streaming: false, stream_id: now?.id ?? null, state: now?.state ?? null };
  },
  "streams.active": async ({ turns }) => ({ streams: turns.active().map(activeStream) }),
  "streams.wake": async ({ turns }) => {
    turns.wake();
    return OK;
  },
  "streams.pause": async ({ turns }, { stream_id }) => {
    await turns.pause(stream_id);
    return OK;
  },
  "streams.resume": async ({ turns }, { stream_id }) => {
    await turns.resume(stream_id);
    return OK;
  },
  "streams.cancel": async ({ turns }, { stream_id }) => {
    await turns.cancel(stream_id);
    return OK;
  },
  "streams.approve": async ({ turns }, { stream_id, call_id, allow }) => {
    await turns.approve(stream_id, call_id, allow);
    return OK;
  },
};
