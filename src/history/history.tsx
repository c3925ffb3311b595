import { Pin } from "lucide-react";
import { useState } from "react";
import type { CallOutput, SessionView } from "../../core/contract/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useCall } from "../ui/use-call.ts";
import { Row } from "./row.tsx";
import { useChats } from "./use-chats.ts";
import { day, dayAndTime, t } from "../text.ts";
import styles from "./history.module.css";

type Open = (sessionId: string) => void;

/** The History panel: earlier chats, newest first, and a search over all that was said. */
export function History({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState("");
  const isSearching = query.trim() !== "";
  const chats = useChats();
  const search = useCall("messages.search", isSearching ? { query } : null);
  const error = chats.error ?? search.error;
  const open = async (sessionId: string) => {
    await useChat.getState().openSession(sessionId);
    onClose();
  };
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
      {chats.deleted && <Deleted session={chats.deleted} onUndo={chats.restore} />}
      {isSearching ? (
        <Hits hits={search.data?.hits ?? []} onOpen={(id) => void open(id)} />
      ) : (
        <Chats chats={chats} onOpen={(id) => void open(id)} />
      )}
    </Dialog>
  );
}

function Deleted({ session, onUndo }: { session: SessionView; onUndo: (session: SessionView) => Promise<unknown> }) {
  return (
    <p role="status" aria-label={t("Deleted")} className={styles.row}>
      <span className={styles.notice}>{t("Deleted: {{title}}", { title: session.title ?? t("Untitled chat") })}</span>
      <Button kind="quiet" onClick={() => void onUndo(session)}>
        {t("Undo")}
      </Button>
    </p>
  );
}

function Chats({ chats, onOpen }: { chats: ReturnType<typeof useChats>; onOpen: Open }) {
  const { sessions, change, remove, showMore } = chats;
  return (
    <>
      {sessions?.length === 0 && <p className={styles.empty}>{t("No chats yet. What you ask is kept here.")}</p>}
      <ul aria-label={t("Chats")} className={styles.list}>
        {sessions?.map((session) => (
          <li key={session.id} className={styles.row}>
            <button type="button" className={styles.entry} onClick={() => onOpen(session.id)}>
              <span className={styles.title}>
                {session.pinned && <Pin size={12} aria-label={t("Pinned")} />} {session.title ?? t("Untitled chat")}
              </span>
              <span className={styles.detail}>{session.summary ?? dayAndTime(session.last_active)}</span>
            </button>
            <Row
              session={session}
              onChange={(work) => void change(work)}
              onDelete={(deleted) => void remove(deleted)}
            />
          </li>
        ))}
      </ul>
      {showMore && <Button onClick={() => void showMore()}>{t("Show more")}</Button>}
    </>
  );
}

function Hits({ hits, onOpen }: { hits: CallOutput<"messages.search">["hits"]; onOpen: Open }) {
  return (
    <ul aria-label={t("Results")} className={styles.list}>
      {hits.length === 0 && <li className={styles.empty}>{t("Nothing was found.")}</li>}
      {hits.map((hit) => (
        <li key={hit.message_id} className={styles.row}>
          <button type="button" className={styles.entry} onClick={() => onOpen(hit.session_id)}>
            <span className={styles.title}>{hit.excerpt}</span>
            <span className={styles.detail}>{day(hit.created_at)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
