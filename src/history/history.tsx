import { Pin } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { SessionView } from "../../core/contract/contract.ts";
import { useProjects } from "../stores/project-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { dayOrTime, t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Marked } from "../ui/marked.tsx";
import row from "../ui/list-row.module.css";
import { TextInput } from "../ui/text-input.tsx";
import { byDay } from "./by-day.ts";
import { useShown } from "./filter.ts";
import styles from "./history.module.css";
import { ProjectFilter } from "./project-filter.tsx";
import { Row } from "./row.tsx";
import { useChats } from "./use-chats.ts";
import { type Hit, useSearch } from "./use-search.ts";

type Open = (sessionId: string, messageId?: string | null) => void;

/** The History panel: earlier chats by their day, and a search over titles and all that was said. */
export function History({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState("");
  const project = useShown();
  const chats = useChats(project);
  const search = useSearch(query, 20, project);
  const error = chats.error ?? search.error;
  const open = async (sessionId: string, messageId: string | null = null) => {
    await useChat.getState().openSession(sessionId, messageId);
    onClose();
  };
  return (
    <Dialog title={t("History")} onClose={onClose}>
      {/* Arrows go through what is found; everything in it can be reached by Tab as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.history} onKeyDown={walk}>
        <TextInput
          type="search"
          aria-label={t("Search all chats")}
          placeholder={t("Search all chats")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <ProjectFilter />
        {error && <ErrorNotice error={error} />}
        {chats.deleted.map((session) => (
          <Deleted key={session.id} session={session} onUndo={chats.restore} />
        ))}
        {query.trim() === "" ? (
          <Chats chats={chats} onOpen={(...at) => void open(...at)} />
        ) : (
          <Hits hits={search.hits} onOpen={(...at) => void open(...at)} />
        )}
      </div>
    </Dialog>
  );
}

/** Down from the search goes into the list, and up from its first entry back. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], [data-entry]")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Deleted({ session, onUndo }: { session: SessionView; onUndo: (session: SessionView) => Promise<unknown> }) {
  return (
    <p role="status" aria-label={t("Deleted")} className={styles.deleted}>
      <span className={styles.notice}>{t("Deleted: {{title}}", { title: session.title ?? t("Untitled chat") })}</span>
      <Button kind="quiet" onClick={() => void onUndo(session)}>
        {t("Undo")}
      </Button>
    </p>
  );
}

function Chats({ chats, onOpen }: { chats: ReturnType<typeof useChats>; onOpen: Open }) {
  const { sessions, change, remove, showMore } = chats;
  const projects = useProjects((state) => state.projects);
  const nameOf = ({ project }: SessionView) => {
    const found = projects.find(({ id }) => id === project);
    return found?.name ?? null;
  };
  const [now] = useState(() => new Date());
  return (
    <>
      {sessions?.length === 0 && <p className={styles.empty}>{t("No chats yet. What you ask is kept here.")}</p>}
      <ul aria-label={t("Chats")} className={styles.list}>
        {byDay(sessions ?? [], now).flatMap(({ name, sessions: group }) =>
          group.map((session, at) => (
            <li key={session.id} className={styles.item}>
              {at === 0 && <h3 className={styles.day}>{name}</h3>}
              <div className={row.row}>
                <button
                  type="button"
                  data-entry
                  className={`${row.entry} ${styles.entry}`}
                  onClick={() => onOpen(session.id)}
                >
                  <span className={styles.head}>
                    <span className={styles.title} dir="auto">
                      {session.pinned && <Pin size={12} aria-label={t("Pinned")} />}{" "}
                      {session.title ?? t("Untitled chat")}
                    </span>
                    <span className={`${styles.date} ${row.end}`}>{dayOrTime(session.last_active)}</span>
                  </span>
                  <Detail parts={[nameOf(session), session.summary]} />
                </button>
                <Row
                  session={session}
                  onChange={(work) => void change(work)}
                  onDelete={(deleted) => void remove(deleted)}
                />
              </div>
            </li>
          )),
        )}
      </ul>
      {showMore && <Button onClick={() => void showMore()}>{t("Show more")}</Button>}
    </>
  );
}

/** What is known of a chat besides its title, where there is something. */
function Detail({ parts }: { parts: readonly (string | null)[] }) {
  const text = parts.filter((part) => part !== null).join(" · ");
  if (text === "") return null;
  return (
    <span className={styles.detail} dir="auto">
      {text}
    </span>
  );
}

function Hits({ hits, onOpen }: { hits: readonly Hit[]; onOpen: Open }) {
  return (
    <ul aria-label={t("Results")} className={styles.list}>
      {hits.length === 0 && <li className={styles.empty}>{t("Nothing was found.")}</li>}
      {hits.map(({ id, sessionId, messageId, title, titleRanges, excerpt, excerptRanges, at }) => (
        <li key={id} className={row.row}>
          <button
            type="button"
            data-entry
            className={`${row.entry} ${styles.entry}`}
            onClick={() => onOpen(sessionId, messageId)}
          >
            <span className={styles.head}>
              <span className={styles.title} dir="auto">
                <Marked text={title} ranges={titleRanges} />
              </span>
              <span className={styles.date}>{dayOrTime(at)}</span>
            </span>
            {excerpt !== null && (
              <span className={styles.detail} dir="auto">
                <Marked text={excerpt} ranges={excerptRanges} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
