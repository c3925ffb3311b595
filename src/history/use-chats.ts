import { useState } from "react";
import type { CallOutput, SessionView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";

const PAGE = 50;

/** What became of chats since their page was read: changed, or null for deleted. */
type Changes = Readonly<Record<string, SessionView | null>>;

/**
 * Earlier chats, newest first and a page at a time, and what can be done to them.
 *
 * @param project those of one project, or with null those of none; undefined for all.
 */
export function useChats(project?: string | null) {
  const {
    data: first,
    error: fault,
    reload,
  } = useCall("sessions.list", { limit: PAGE, ...(project === undefined ? {} : { project }) });
  const [more, setMore] = useState<readonly CallOutput<"sessions.list">[]>([]);
  const [changes, setChanges] = useState<Changes>({});
  const [deleted, setDeleted] = useState<readonly SessionView[]>([]);
  const { error, attempt } = useAttempt();

  const pages = first && [first, ...more];
  const cursor = pages?.at(-1)?.next ?? null;
  const note = (id: string, change: SessionView | null) => setChanges((before) => ({ ...before, [id]: change }));
  return {
    /** The chats that were read; null until there are any to show. */
    sessions: pages
      ?.flatMap((page) => page.sessions)
      .flatMap((one) => changes[one.id] ?? (one.id in changes ? [] : one))
      .filter((one) => project === undefined || one.project === project),
    error: error ?? fault,
    /** The chats that were deleted and can be brought back here, the last one first. */
    deleted,
    /** Reads the next page; undefined where all is shown. */
    showMore:
      cursor === null
        ? undefined
        : () =>
            attempt(async () => {
              const page = await call("sessions.list", {
                limit: PAGE,
                cursor,
                ...(project === undefined ? {} : { project }),
              });
              setMore((before) => [...before, page]);
            }),
    change: (work: () => Promise<SessionView>) =>
      attempt(async () => {
        const changed = await work();
        note(changed.id, changed);
      }),
    remove: (session: SessionView) =>
      attempt(async () => {
        await call("sessions.delete", { session_id: session.id });
        if (useChat.getState().session?.id === session.id) await useChat.getState().newChat();
        note(session.id, null);
        setDeleted((before) => [session, ...before]);
      }),
    restore: (session: SessionView) =>
      attempt(async () => {
        await call("sessions.restore", { session_id: session.id });
        await reload();
        setMore([]);
        // Those that are still deleted are not in the page that was just read.
        setChanges({});
        setDeleted((before) => before.filter(({ id }) => id !== session.id));
      }),
  };
}
