import { Archive, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { SessionView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import row from "../ui/list-row.module.css";
import { t } from "../text.ts";
import styles from "./history.module.css";
import { MoveMenu } from "./move-menu.tsx";

interface RowProps {
  session: SessionView;
  /** Runs a change of the session and shows its result. */
  onChange: (work: () => Promise<SessionView>) => void;
  onDelete: (session: SessionView) => void;
}

const ICON = 14;

/** What can be done with an earlier chat. */
export function Row({ session, onChange, onDelete }: RowProps) {
  const [title, setTitle] = useState<string | null>(null);
  const { id: session_id, pinned, ended_at } = session;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (title !== null) onChange(() => call("sessions.rename", { session_id, title }));
    setTitle(null);
  };
  if (title !== null) {
    return (
      <form className={styles.rename} onSubmit={rename}>
        <TextInput
          aria-label={t("Title")}
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            setTitle(null);
          }}
        />
        <Button kind="primary" type="submit" disabled={title.trim() === ""}>
          {t("Save")}
        </Button>
      </form>
    );
  }
  return (
    <span className={row.actions}>
      <IconButton
        name={pinned ? t("Unpin") : t("Pin")}
        icon={pinned ? <PinOff size={ICON} aria-hidden /> : <Pin size={ICON} aria-hidden />}
        onClick={() => onChange(() => call("sessions.pin", { session_id, pinned: !pinned }))}
      />
      <IconButton
        name={t("Rename")}
        icon={<Pencil size={ICON} aria-hidden />}
        onClick={() => setTitle(session.title ?? "")}
      />
      <MoveMenu
        session={session}
        onMove={(project) => onChange(() => call("sessions.move", { session_id, project }))}
      />
      {ended_at === null && (
        <IconButton
          name={t("End with a summary")}
          icon={<Archive size={ICON} aria-hidden />}
          onClick={() => onChange(() => call("sessions.end", { session_id }))}
        />
      )}
      <IconButton name={t("Delete")} icon={<Trash2 size={ICON} aria-hidden />} onClick={() => onDelete(session)} />
    </span>
  );
}
