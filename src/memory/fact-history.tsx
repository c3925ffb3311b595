import { useCallback } from "react";
import type { FactView } from "../../core/contract.ts";
import { call } from "../api.ts";
import { useRemembered } from "../stores/use-remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./memory.module.css";

const EVENTS: Readonly<Record<string, string>> = {
  learned: "Learned",
  confirmed: "Said again",
  edited: "Edited by you",
  corrected: "Called wrong",
  took_place_of: "Took the place of an older fact",
  pinned: "Pinned",
  unpinned: "Unpinned",
  consent: "Privacy changed",
  imported: "Imported",
};
const USES = { sent: "Sent, not used", used: "Used", corrected: "Called wrong" } as const;

interface FactHistoryProps {
  fact: FactView;
  onOpen: (sessionId: string, messageId: string) => void;
}

/** Where a fact comes from, what became of it, and the answers that were given it. */
export function FactHistory({ fact, onOpen }: FactHistoryProps) {
  const load = useCallback(() => call("facts.history", { id: fact.id }), [fact.id]);
  const history = useRemembered(load);
  const source = fact.source;
  return (
    <>
      {source && (
        <Button kind="quiet" onClick={() => onOpen(source.session_id, source.message_id)}>
          Open the message it came from
        </Button>
      )}
      <ul aria-label="History" className={styles.history}>
        {fact.valid_until !== null && <li>Holds until {fact.valid_until.slice(0, 10)}</li>}
        {history?.before.map(({ id, value, valid_from, valid_until }) => (
          <li key={id}>
            Before: {value} ({valid_from?.slice(0, 10) ?? "?"} to {valid_until?.slice(0, 10) ?? "?"})
          </li>
        ))}
        {history?.events.map(({ kind, created_at }) => (
          <li key={`${kind} ${created_at}`}>
            {created_at.slice(0, 10)} {EVENTS[kind] ?? kind}
          </li>
        ))}
        {history?.uses.map(({ message_id, session_id, use, created_at }) => (
          <li key={message_id}>
            {created_at.slice(0, 10)} {USES[use]}{" "}
            <Button kind="quiet" onClick={() => onOpen(session_id, message_id)}>
              Open
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
