import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { messageIn } from "../stores/chat/messages.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { download } from "../ui/download.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { type Chat, chatHtml, chatMarkdown, fileName } from "./chat-file.ts";
import { printPage } from "./print.ts";
import styles from "./export-chat.module.css";

/** Takes the chat in view along as a file: to read, to show, or to import elsewhere. */
export function ExportChat({ onClose }: { onClose: () => void }) {
  const { error, attempt } = useAttempt();
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const save = async (type: string, ending: string, write: (chat: Chat) => Promise<readonly string[]>) => {
    const chat = chatInView();
    if (!chat) return;
    const isSaved = await attempt(async () => {
      download(`${fileName(chat)}.${ending}`, new Blob([...(await write(chat))], { type }));
    });
    if (isSaved) onClose();
  };
  /** Electron makes the file itself; a browser leaves that to its own dialog. */
  const pdf = async () => {
    const chat = chatInView();
    if (!chat) return;
    const isDone = await attempt(async () => {
      const html = await chatHtml(chat);
      if (!isDesktop) return printPage(html);
      const { pdf: file } = await call("window.pdf", { html });
      download(`${fileName(chat)}.pdf`, new Blob([Uint8Array.fromBase64(file)], { type: "application/pdf" }));
    });
    if (isDone) onClose();
  };
  return (
    <Dialog title={t("Export this chat")} onClose={onClose} isQuestion>
      {error && <ErrorNotice error={error} />}
      <ul className={styles.formats}>
        <li>
          <Button onClick={() => void save("text/markdown", "md", async (chat) => [chatMarkdown(chat)])}>
            {t("Markdown")}
          </Button>
          <span>{t("To read and edit as text.")}</span>
        </li>
        <li>
          <Button onClick={() => void save("text/html", "html", async (chat) => [await chatHtml(chat)])}>
            {t("Web page")}
          </Button>
          <span>{t("With its formatting, for every browser.")}</span>
        </li>
        <li>
          <Button onClick={() => void pdf()}>{t("PDF")}</Button>
          <span>
            {isDesktop
              ? t("As pages, to hand on or to print.")
              : t("In this browser’s print dialog: choose to save as PDF there.")}
          </span>
        </li>
        <li>
          <Button onClick={() => void save("application/json", "json", ({ session }) => chatData(session.id))}>
            {t("Data (JSON)")}
          </Button>
          <span>{t("With attachments and all versions as JSON; Memory imports it again.")}</span>
        </li>
      </ul>
    </Dialog>
  );
}

function chatInView(): Chat | null {
  const chat = useChat.getState();
  const messages = chat.order.flatMap((id) => messageIn(chat, id) ?? []);
  return chat.session && { session: chat.session, messages };
}

async function chatData(session_id: string): Promise<string[]> {
  const parts: string[] = [];
  let next: string | null = null;
  do {
    const part: { text: string; next: string | null } = await call("sessions.export", { session_id, next });
    parts.push(part.text);
    next = part.next;
  } while (next !== null);
  return parts;
}
