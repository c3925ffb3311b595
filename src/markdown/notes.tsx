import { CornerDownLeft } from "lucide-react";
import { createContext, type ReactNode, useContext, useId, useMemo } from "react";
import { t } from "../text.ts";
import type { Note } from "./answer-document.ts";
import styles from "./markdown.module.css";

/** What a reference needs to know of its answer's notes. */
interface NotesOfAnswer {
  /** What the names of this answer's notes begin with. */
  prefix: string;
  numbers: ReadonlyMap<string, number>;
}

const NotesContext = createContext<NotesOfAnswer>({ prefix: "", numbers: new Map() });

/** An answer that may have notes. */
export function WithNotes({ numbers, children }: { numbers: ReadonlyMap<string, number>; children: ReactNode }) {
  const prefix = useId();
  const notes = useMemo(() => ({ prefix, numbers }), [prefix, numbers]);
  return <NotesContext value={notes}>{children}</NotesContext>;
}

const noteName = (prefix: string, id: string) => `${prefix}note-${id}`;
const markName = (prefix: string, id: string) => `${prefix}mark-${id}`;

/** The number in the text that leads to a note. */
export function NoteMark({ of = "" }: { of?: string }) {
  const { prefix, numbers } = useContext(NotesContext);
  const number = numbers.get(of);
  if (number === undefined) return null;
  return (
    <sup className={styles.mark}>
      <button
        type="button"
        id={markName(prefix, of)}
        aria-label={t("Note {{number}}", { number })}
        onClick={() => goTo(noteName(prefix, of))}
      >
        {number}
      </button>
    </sup>
  );
}

/** One of the notes at an answer's end. */
export function NoteItem({ note: { id, number, isReferred }, children }: { note: Note; children: ReactNode }) {
  const { prefix } = useContext(NotesContext);
  return (
    <li id={noteName(prefix, id)} value={number} tabIndex={-1}>
      {children}
      {isReferred && (
        <button
          type="button"
          className={styles.back}
          aria-label={t("Back to the text, note {{number}}", { number })}
          title={t("Back to the text")}
          onClick={() => goTo(markName(prefix, id))}
        >
          <CornerDownLeft size={12} aria-hidden />
        </button>
      )}
    </li>
  );
}

function goTo(name: string): void {
  const target = document.getElementById(name);
  target?.scrollIntoView({ block: "nearest" });
  target?.focus({ preventScroll: true });
}
