import { FileText, X } from "lucide-react";
import type { DocumentView } from "../../core/contract/contract.ts";
import { number, size, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { ChipText } from "../ui/chip-text.tsx";
import { useAttachments } from "./attachment-store.ts";
import styles from "./attachments.module.css";
import type { PendingAttachment } from "./read-file.ts";

/** What waits to go with the next message, each with a way to take it off; and what is on its way, with how far it is. */
export function Chips() {
  const list = useAttachments((attachments) => attachments.list);
  const sending = useAttachments((attachments) => attachments.sending);
  const remove = useAttachments((attachments) => attachments.remove);
  if (list.length + sending.list.length === 0) return null;
  return (
    <>
      {sending.list.length > 0 && (
        <progress
          className={styles.progress}
          aria-label={t("Sending the attachments")}
          max={100}
          value={Math.floor(sending.done * 100)}
        />
      )}
      <ul aria-label={t("Attachments")} className={styles.chips}>
        {sending.list.map((attachment) => (
          <li key={attachment.id} className={styles.chip} aria-busy>
            <Shown attachment={attachment} />
          </li>
        ))}
        {list.map((attachment) => (
          <li key={attachment.id} className={styles.chip}>
            <Shown attachment={attachment} />
            <IconButton
              name={t("Remove {{name}}", { name: attachment.name })}
              icon={<X size={12} aria-hidden />}
              onClick={() => remove(attachment.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Shown({ attachment: { name, bytes, preview, read } }: { attachment: PendingAttachment }) {
  const icon =
    preview === null ? <FileText size={14} aria-hidden /> : <img src={preview} alt="" className={styles.thumb} />;
  const state = read === "reading" ? t("reading…") : stateOf(read, size(bytes.length));
  return <ChipText icon={icon} name={name} state={state} />;
}

/** What a file holds, or how large it is, and how many files in it cannot be read. */
function stateOf(read: DocumentView | null | undefined, bytes: string): string {
  const places = (read && placesOf(read)) ?? bytes;
  return read === null || read === undefined || read.lost === 0
    ? places
    : t("{{places}}, parts not read: {{number}}", { places, number: number(read.lost) });
}

/** How many pages, sheets and so on a file has; null where its places have no name that people use. */
function placesOf({ unit, count, unread }: DocumentView): string | null {
  const places = {
    page: () => t("{{shown}} pages", { count }),
    sheet: () => t("{{shown}} sheets", { count }),
    slide: () => t("{{shown}} slides", { count }),
    chapter: () => t("{{shown}} chapters", { count }),
    file: () => t("{{shown}} files", { count }),
    section: () => null,
    line: () => null,
  }[unit]();
  return unread === 0 || places === null
    ? places
    : t("{{places}}, {{number}} without text", { places, number: number(unread) });
}
