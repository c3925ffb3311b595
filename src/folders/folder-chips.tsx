import { Folder } from "lucide-react";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { ChipText } from "../ui/chip-text.tsx";
import { statusOf } from "./status.ts";
import { useFolders } from "./use-folders.ts";
import styles from "./folders.module.css";

/** The folders of the chat in view, with how far they are, and the way to their panel. */
export function FolderChips() {
  const session = useChat(({ isIncognito, session: open }) => (isIncognito ? null : open));
  const openPanel = useApp((app) => app.openPanel);
  const { folders } = useFolders(session && { kind: "chat", id: session.id });
  if (folders.length === 0) return null;
  return (
    <ul aria-label={t("Folders for this chat")} className={styles.chips}>
      {folders.map((folder) => (
        <li key={folder.id} className={styles.item}>
          <button type="button" className={styles.chip} title={folder.path} onClick={() => openPanel("folders")}>
            <ChipText icon={<Folder size={14} aria-hidden />} name={folder.name} state={statusOf(folder)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
