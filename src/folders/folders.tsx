import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FolderList } from "./folder-list.tsx";

/** The Folders panel: what the chat in view knows besides what was said in it. */
export function Folders({ onClose }: { onClose: () => void }) {
  const session = useChat((chat) => chat.session);
  const ownerFor = async (path: string) => {
    const { session: known, choice, preset, project, openSession } = useChat.getState();
    if (known) return { kind: "chat" as const, id: known.id };
    const title = path.split(/[/\\]/).findLast((part) => part !== "") ?? path;
    const begun = await call("sessions.begin", { title: title.slice(0, 200), ...choice, preset, project });
    await openSession(begun.id);
    return { kind: "chat" as const, id: begun.id };
  };
  return (
    <Dialog title={t("Folders for this chat")} onClose={onClose} isText>
      <FolderList owner={session && { kind: "chat", id: session.id }} ownerFor={ownerFor} />
    </Dialog>
  );
}
