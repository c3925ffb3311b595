import type { MessageView, ReceiptView } from "../../core/contract.ts";
import { call } from "../api.ts";
import { useAttempt } from "../ui/use-attempt.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { reasonText } from "./reasons.ts";
import { ReceiptCompare } from "./receipt-compare.tsx";
import styles from "./receipt.module.css";

interface ReceiptDetailsProps {
  message: MessageView;
  receipt: ReceiptView;
}

/** Everything that went with a question, why, what was left out, and the ways to correct it. */
export function ReceiptDetails({ message, receipt }: ReceiptDetailsProps) {
  const { error, attempt } = useAttempt();
  const regenerate = useChat((chat) => chat.regenerate);
  const isStreaming = useIsStreaming();
  const { context, size, used_facts: used } = receipt;
  const reasons = new Map(receipt.chosen.map(({ id, reasons: names }) => [id, names.map(reasonText).join(", ")]));
  return (
    <div className={styles.sent}>
      {error && <ErrorNotice error={error} />}
      {receipt.is_purged && <p>The context is gone, because it held something you forgot since.</p>}
      {receipt.is_late && <p>Recall took too long, so earlier messages were left out.</p>}
      {context && context.profile.name !== null && <p>Name: {context.profile.name}</p>}
      {context && context.facts.length > 0 && (
        <ul aria-label="Facts sent">
          {context.facts.map((fact) => (
            <li key={fact.id}>
              {label(fact.category)}, {label(fact.key)}: {fact.value}
              {used.includes(fact.id) && <strong> · used</strong>}
              {reasons.has(fact.id) && <span className={styles.why}> · {reasons.get(fact.id)}</span>}
              <span className={styles.actions}>
                <Button
                  kind="quiet"
                  onClick={() =>
                    void attempt(() =>
                      call("receipt.judge", {
                        message_id: message.id,
                        fact_id: fact.id,
                        use: used.includes(fact.id) ? "sent" : "used",
                      }),
                    )
                  }
                >
                  {used.includes(fact.id) ? "Not used" : "It was used"}
                </Button>
                <Button
                  kind="quiet"
                  onClick={() =>
                    void attempt(() =>
                      call("receipt.judge", { message_id: message.id, fact_id: fact.id, use: "corrected" }),
                    )
                  }
                >
                  Wrong
                </Button>
                <Button
                  kind="quiet"
                  onClick={() => void attempt(() => call("facts.consent", { id: fact.id, consent: "never" }))}
                >
                  Never send
                </Button>
                <Button kind="danger" onClick={() => void attempt(() => call("facts.forget", { id: fact.id }))}>
                  Forget
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {context && context.recent_messages.length > 0 && (
        <ul aria-label="Messages sent">
          {context.recent_messages.map(({ id, created_at, role, content }) => (
            <li key={id}>
              {created_at.slice(0, 10)} {role}: {content}
              {reasons.has(id) && <span className={styles.why}> · {reasons.get(id)}</span>}
            </li>
          ))}
        </ul>
      )}
      {receipt.withheld.length > 0 && (
        <ul aria-label="Kept on this device">
          {receipt.withheld.map(({ id, text, why }) => (
            <li key={id}>
              {text ?? "a fact that is gone"}
              <span className={styles.why}>
                {" "}
                · {why === "ask" ? "not sent without asking" : "never leaves this device"}
              </span>
            </li>
          ))}
        </ul>
      )}
      {receipt.left.length > 0 && (
        <details>
          <summary className={styles.summary}>{receipt.left.length} left out for lack of room</summary>
          <ul aria-label="Left out">
            {receipt.left.map(({ id, text, reasons: names }) => (
              <li key={id}>
                {text ?? "gone"}
                <span className={styles.why}> · {names.map(reasonText).join(", ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.hash}>
        {size && `${size.tokens} of ${size.budget} tokens (${size.encoding}) · `}
        {receipt.context_hash}
      </p>
      <div className={styles.actions}>
        <Button disabled={isStreaming || context === null} onClick={() => void regenerate(message.id, true)}>
          Ask again with the same context
        </Button>
      </div>
      <ReceiptCompare message={message} receipt={receipt} />
    </div>
  );
}

function label(key: string): string {
  return key.replaceAll("_", " ");
}
