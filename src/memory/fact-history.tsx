import type { FactView } from "../../core/contract/contract.ts";
import { Button } from "../ui/button.tsx";
import { useCall } from "../ui/use-call.ts";
import { day, type MessageKey, t } from "../text.ts";
import styles from "./memory.module.css";

const EVENTS: Readonly<Record<string, MessageKey>> = {
  learned: "Learned",
  confirmed: "Said again",
  edited: "Edited by you",
  contradicted: "Does not go with what was said",
  kept: "Kept by you",
  merged: "Made one with another",
  corrected: "Marked as wrong",
  took_place_of: "Replaced an older fact",
  pinned: "Pinned",
  unpinned: "Unpinned",
  consent: "Privacy changed",
  imported: "Imported",
};
function eventName(kind: string): string {
  const name = EVENTS[kind];
  return name === undefined ? kind : t(name);
}

const USES = { sent: "Sent, not used", used: "Used", corrected: "Marked as wrong" } as const;

interface FactHistoryProps {
  fact: FactView;
  onOpen: (sessionId: string, messageId: string) => void;
}

/** Where a fact comes from, what became of it, and the answers that were given it. */
export function FactHistory({ fact, onOpen }: FactHistoryProps) {
  // A fact that is gone by now takes its history off the screen itself, so there is no error to show.
  const { data: history } = useCall("facts.history", { id: fact.id }, ["facts.changed"]);
  const source = fact.source;
  return (
    <>
      {source && (
        <Button kind="quiet" onClick={() => onOpen(source.session_id, source.message_id)}>
          {t("Open the message it came from")}
        </Button>
      )}
      <ul aria-label={t("History")} className={styles.history}>
        {fact.valid_until !== null && <li>{t("Holds until {{day}}", { day: day(fact.valid_until) })}</li>}
        {history?.before.map(({ id, value, valid_from, valid_until }) => (
          <li key={id}>
            {t("Before: {{value}} ({{from}} to {{until}})", {
              value,
              from: valid_from === null ? "?" : day(valid_from),
              until: valid_until === null ? "?" : day(valid_until),
            })}
          </li>
        ))}
        {history?.events.map(({ kind, created_at }) => (
          <li key={`${kind} ${created_at}`}>
            {day(created_at)} {eventName(kind)}
          </li>
        ))}
        {history?.uses.map(({ message_id, session_id, use, created_at }) => (
          <li key={message_id}>
            {day(created_at)} {t(USES[use])}{" "}
            <Button kind="quiet" onClick={() => onOpen(session_id, message_id)}>
              {t("Open")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
