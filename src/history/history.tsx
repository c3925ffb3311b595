import { Pin } from "lucide-react";
import { useEffect, useState } from "react";
import type { CallOutput, ErrorView, SessionView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Row } from "./row.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { day, dayAndTime, t } from "../text.ts";
import styles from "./history.module.css";

type Hit = CallOutput<"messages.search">["hits"][number];
type Page = CallOutput<"sessions.list">;
const PAGE = 50;

/** The History panel: earlier chats, newest first, and a search over all that was said. */
export function History({ onClose }: { onClose: () => void }) {
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [deleted, setDeleted] = useState<SessionView | null>(null);
  const [query, setQuery] = useState("");
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [error, setError] = useState<ErrorView | null>(null);

  const sessions = pages.flatMap((page) => page.sessions);
  const next = pages.at(-1)?.next ?? null;
  const isSearching = query.trim() !== "";

  useEffect(() => {
    let isCurrent = true;
    call("sessions.list", { limit: PAGE }).then(
      (page) => isCurrent && setPages([page]),
      (thrown: unknown) => isCurrent && setError(errorView(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  useEffect(() => {
    if (query.trim() === "") return;
    let isCurrent = true;
    call("messages.search", { query }).then(
      (result) => isCurrent && setHits(result.hits),
      (thrown: unknown) => isCurrent && setError(errorView(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      setError(errorView(thrown));
    }
  };
  const showMore = (cursor: string) =>
    attempt(async () => {
      const page = await call("sessions.list", { limit: PAGE, cursor });
      setPages((before) => [...before, page]);
    });
  const open = async (sessionId: string) => {
    await useChat.getState().openSession(sessionId);
    onClose();
  };
  const change = (work: () => Promise<SessionView>) =>
    void attempt(async () => {
      const changed = await work();
      setPages((before) =>
        before.map((page) => ({
          ...page,
          sessions: page.sessions.map((session) => (session.id === changed.id ? changed : session)),
        })),
      );
    });
  const remove = (session: SessionView) =>
    attempt(async () => {
      await call("sessions.delete", { session_id: session.id });
      if (useChat.getState().session?.id === session.id) await useChat.getState().newChat();
      setPages((before) =>
        before.map((page) => ({ ...page, sessions: page.sessions.filter(({ id }) => id !== session.id) })),
      );
      setDeleted(session);
    });
  const restore = (session: SessionView) =>
    attempt(async () => {
      await call("sessions.restore", { session_id: session.id });
      setPages([await call("sessions.list", { limit: PAGE })]);
      setDeleted(null);
    });

  return (
    <Dialog title={t("History")} onClose={onClose}>
      <TextInput
        type="search"
        aria-label={t("Search all chats")}
        placeholder={t("Search all chats")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {error && <ErrorNotice error={error} />}
      {deleted && (
        <p role="status" aria-label={t("Deleted")} className={styles.row}>
          <span className={styles.notice}>
            {t("Deleted: {{title}}", { title: deleted.title ?? t("Untitled chat") })}
          </span>
          <Button kind="quiet" onClick={() => void restore(deleted)}>
            {t("Undo")}
          </Button>
        </p>
      )}
      {!isSearching ? (
        <>
          {pages.length > 0 && sessions.length === 0 && (
            <p className={styles.empty}>{t("No chats yet. What you ask is kept here.")}</p>
          )}
          <ul aria-label={t("Chats")} className={styles.list}>
            {sessions.map((session) => (
              <li key={session.id} className={styles.row}>
                <button type="button" className={styles.entry} onClick={() => void open(session.id)}>
                  <span className={styles.title}>
                    {session.pinned && <Pin size={12} aria-label={t("Pinned")} />} {session.title ?? t("Untitled chat")}
                  </span>
                  <span className={styles.detail}>{session.summary ?? dayAndTime(session.last_active)}</span>
                </button>
                <Row session={session} onChange={change} onDelete={(deleted) => void remove(deleted)} />
              </li>
            ))}
          </ul>
          {next !== null && <Button onClick={() => void showMore(next)}>{t("Show more")}</Button>}
        </>
      ) : (
        <ul aria-label={t("Results")} className={styles.list}>
          {hits.length === 0 && <li className={styles.empty}>{t("Nothing was found.")}</li>}
          {hits.map((hit) => (
            <li key={hit.message_id} className={styles.row}>
              <button type="button" className={styles.entry} onClick={() => void open(hit.session_id)}>
                <span className={styles.title}>{hit.excerpt}</span>
                <span className={styles.detail}>{day(hit.created_at)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
