import { useEffect, useRef } from "react";
import type { FactView } from "../../core/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import styles from "./consent-question.module.css";

/** Asks whether facts may go with the request that waits for the answer. */
export function ConsentQuestion({ facts }: { facts: readonly FactView[] }) {
  const answer = useChat((chat) => chat.answerConsent);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div role="group" aria-label="Send these facts?" className={styles.question}>
      <p className={styles.text}>
        Send with this question? {facts.map(({ key, value }) => `${key.replaceAll("_", " ")}: ${value}`).join(" · ")}
      </p>
      <div className={styles.answers}>
        <Button ref={ref} kind="primary" onClick={() => void answer(true)}>
          Send them
        </Button>
        <Button onClick={() => void answer(false)}>Not this time</Button>
        <Button kind="quiet" onClick={() => void answer(true, "always")}>
          Always send
        </Button>
        <Button kind="quiet" onClick={() => void answer(false, "never")}>
          Never send
        </Button>
      </div>
    </div>
  );
}
