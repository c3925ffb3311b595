import { BetweenHorizontalEnd, Replace } from "lucide-react";
import type { CallInput, MessageView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { plainAnswer } from "./plain-answer.ts";
import styles from "./message.module.css";

/** Under the last answer about a text that was selected elsewhere: puts it in the place of that text, or below it. */
export function PutBack({ message }: { message: MessageView }) {
  const isAboutSelection = useApp((app) => app.isAboutSelection);
  const isLast = useChat(({ order }) => order.at(-1) === message.id);
  const { error, attempt } = useAttempt();
  const isAnswer = message.state === "complete" && message.model !== "offline" && message.content !== "";
  if (!isAboutSelection || !isLast || !isAnswer) return null;
  const put = (how: CallInput<"window.insert">["how"]) =>
    attempt(() => call("window.insert", { text: plainAnswer(message.content), how }));
  return (
    <>
      <p className={styles.put}>
        <Button onClick={() => void put("replace")}>
          <Replace size={14} aria-hidden />
          {t("Replace the selected text")}
        </Button>
        <Button onClick={() => void put("below")}>
          <BetweenHorizontalEnd size={14} aria-hidden />
          {t("Insert below it")}
        </Button>
      </p>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
