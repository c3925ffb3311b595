import type { FactView } from "../../core/contract/contract.ts";
import { sentenceOf } from "../memory/sentence.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { t } from "../text.ts";
import styles from "./consent-question.module.css";

/** Asks whether facts may go with the request that waits for the answer. It never takes the focus: a key meant for the message answers nothing. */
export function ConsentQuestion({ facts }: { facts: readonly FactView[] }) {
  const answer = useChat((chat) => chat.answerConsent);
  return (
    <div role="group" aria-label={t("Send these facts?")} className={styles.question}>
      <p role="status" className={styles.text}>
        {t("Send with this question? {{list}}", {
          list: facts.map(sentenceOf).join(" · "),
        })}
      </p>
      <div className={styles.answers}>
        <Button kind="primary" onClick={() => void answer(true)}>
          {t("Send them")}
        </Button>
        <Button onClick={() => void answer(false)}>{t("Not this time")}</Button>
        <Button kind="quiet" onClick={() => void answer(true, "always")}>
          {t("Always send")}
        </Button>
        <Button kind="quiet" onClick={() => void answer(false, "never")}>
          {t("Never send")}
        </Button>
      </div>
    </div>
  );
}
