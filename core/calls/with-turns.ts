import type { DiskSpace } from "../base/disk-space.ts";
import type { AnswerServices } from "../chat/answer/services.ts";
import { Deletions } from "../chat/deletions.ts";
import { ChatSessions } from "../chat/sessions.ts";
import { Turns } from "../chat/turns.ts";
import type { Services } from "./services.ts";

/** Adds to the services of a vault what answers, what changes chats, and what fills them from outside. */
export function withTurns(
  { disk }: { disk: DiskSpace },
  base: Omit<Services, "onEnd" | "turns" | "sessions" | "deletions">,
): Services {
  const { backends, connection, sync, vectors } = base;
  const onEnd: AnswerServices["onEnd"] = (backend, end) => {
    void disk.look();
    if (turns.active().length === 0) backends.closeRetired();
    vectors?.wake();
    if (end.error) connection.failed(backend, end.error);
    else if (end.message.state === "complete" && connection.view.status !== "connecting") {
      connection.succeeded(backend);
      void sync.catchUp(backend);
    }
  };
  const turns = new Turns({ ...base, onEnd });
  const { vault } = base;
  const deletions = new Deletions({ vault, turns, sync, backends: async () => (await backends.pool()).all() });
  return { ...base, onEnd, turns, deletions, sessions: new ChatSessions(vault, base.ids, base.clock) };
}
