import { useEffect, useState } from "react";
import type { CallOutput, ErrorView, SessionView } from "../../core/contract.ts";
import { call, errorView } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import styles from "./history.module.css";

type Hit = CallOutput<"messages.search">["hits"][number];
const PAGE = 50;

/** The History panel: earlier chats, newest first, and a search over all that was said. */
export function History({ onClose }: { onClose: () => void }) {
  const [sessions, setSessions] = useState<readonly SessionView[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const [isLoaded, setIsLoaded] = useState(false);

  const load = async (cursor?: string) => {
    try {
      const page = await call("sessions.list", { limit: PAGE, cursor });
      setSessions((before) => (cursor === undefined ? page.sessions : [...before, ...page.sessions]));
      setNext(page.next);
      setIsLoaded(true);
    } catch (thrown) {
      setError(errorView(thrown));
    }
  };
  useEffect(() => void load(), []);

  useEffect(() => {
    if (query.trim() === "") {
      setHits(null);
      return;
    }
    let isCurrent = true;
    call("messages.search", { query }).then(
      (result) => isCurrent && setHits(result.hits),
      (thrown: unknown) => isCurrent && setError(errorView(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);

  const open = async (sessionId: string) => {
    await useChat.getState().openSession(sessionId);
    onClose();
  };
  const end = async (sessionId: string) => {
    try {
      const session = await call("sessions.end", { session_id: sessionId });
      setSessions((before) => before.map((entry) => (entry.id === sessionId ? session : entry)));
    } catch (thrown) {
      setError(errorView(thrown));
    }
  };

  return (
    <Dialog title="History" onClose={onClose}>
      <input
        type="search"
        className={styles.search}
        aria-label="Search all chats"
        placeholder="Search all chats"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {error && <ErrorNotice error={error} />}
      {hits === null ? (
        <>
          {isLoaded && sessions.length === 0 && <p className={styles.empty}>No chats yet. What you ask is kept here.</p>}
          <ul aria-label="Chats" className={styles.list}>
            {sessions.map((session) => (
              <li key={session.id} className={styles.row}>
                <button type="button" className={styles.entry} onClick={() => void open(session.id)}>
                  <span className={styles.title}>{session.title ?? "Untitled chat"}</span>
                  <span className={styles.detail}>{session.summary ?? new Date(session.last_active).toLocaleString()}</span>
                </button>
                {session.ended_at === null && (
                  <Button kind="quiet" onClick={() => void end(session.id)}>
                    End
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {next !== null && <Button onClick={() => void load(next)}>Show more</Button>}
        </>
      ) : (
        <ul aria-label="Results" className={styles.list}>
          {hits.length === 0 && <li className={styles.empty}>Nothing was found.</li>}
          {hits.map((hit) => (
            <li key={hit.message_id} className={styles.row}>
              <button type="button" className={styles.entry} onClick={() => void open(hit.session_id)}>
                <span className={styles.title}>{hit.excerpt}</span>
                <span className={styles.detail}>{new Date(hit.created_at).toLocaleDateString()}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
