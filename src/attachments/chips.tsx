import { FileText, X } from "lucide-react";
import { size, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { useAttachments } from "./attachment-store.ts";
import styles from "./attachments.module.css";

/** What waits to go with the next message, each with a way to take it off. */
export function Chips() {
  const list = useAttachments((attachments) => attachments.list);
  const remove = useAttachments((attachments) => attachments.remove);
  if (list.length === 0) return null;
  return (
    <ul aria-label={t("Attachments")} className={styles.chips}>
      {list.map(({ id, name, size: bytes, preview }) => (
        <li key={id} className={styles.chip}>
          {preview === null ? (
            <FileText size={14} aria-hidden />
          ) : (
            <img src={preview} alt="" className={styles.thumb} />
          )}
          <span className={styles.name} dir="auto" title={name}>
            {name}
          </span>
          <span className={styles.size}>{size(bytes)}</span>
          <IconButton
            name={t("Remove {{name}}", { name })}
            icon={<X size={12} aria-hidden />}
            onClick={() => remove(id)}
          />
        </li>
      ))}
    </ul>
  );
}
