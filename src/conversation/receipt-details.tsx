import type { CallInput, MessageView, ReceiptView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useAttempt } from "../ui/use-attempt.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { DocumentsSent } from "./documents-sent.tsx";
import { heldText } from "./held.ts";
import { PresetSent } from "./preset-sent.tsx";
import { reasonText } from "./reasons.ts";
import { ReceiptCompare } from "./receipt-compare.tsx";
import { sentenceOf } from "../memory/sentence.ts";
import { day, list, number, t } from "../text.ts";
import styles from "./receipt.module.css";

/** What stands for instructions among what was held back: the custom ones, and those of the preset. */
const IN_INSTRUCTIONS: ReadonlySet<string> = new Set(["preferences.instructions", "preset.instructions"]);

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
  const reasons = new Map(receipt.chosen.map(({ id, reasons: names }) => [id, list(names.map(reasonText))]));
  return (
    <div className={styles.sent}>
      {error && <ErrorNotice error={error} />}
      {receipt.is_purged && <p>{t("The context is gone, because it contained something that was forgotten since.")}</p>}
      {receipt.is_late && <p>{t("Recall took too long, so earlier messages were left out.")}</p>}
      {context && <Preferences preferences={context.preferences} />}
      {receipt.preset && <PresetSent preset={receipt.preset} />}
      {context && context.profile.name !== null && <p>{t("Name: {{name}}", { name: context.profile.name })}</p>}
      {context && <FactsSent message={message} facts={context.facts} used={used} reasons={reasons} attempt={attempt} />}
      <DocumentsSent messageId={message.id} documents={receipt.documents} />
      <LeftOut receipt={receipt} canAsk={!isStreaming} askWith={(id) => void regenerate(message.id, { allow: [id] })} />
      {context && context.recent_messages.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t("{{shown}} earlier messages", { count: context.recent_messages.length })}
          </summary>
          <ul aria-label={t("Messages sent")}>
            {context.recent_messages.map(({ id, created_at, role, content }) => (
              <li key={id}>
                {day(created_at)} {role === "user" ? t("You") : t("Assistant")}: {content}
                {reasons.has(id) && <span className={styles.why}> · {reasons.get(id)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {message.backend !== null && message.model !== "offline" && (
        <p className={styles.by}>{t("{{name}}: {{value}}", { name: t("Answered by"), value: message.backend })}</p>
      )}
      <details>
        <summary className={styles.summary}>{t("Size and fingerprint")}</summary>
        <p className={styles.hash}>
          {size &&
            `${t("{{tokens}} of {{budget}} tokens ({{encoding}})", { tokens: number(size.tokens), budget: number(size.budget), encoding: size.encoding })} · `}
          {receipt.context_hash}
        </p>
      </details>
      <div className={styles.actions}>
        <Button
          kind="quiet"
          disabled={isStreaming || context === null}
          onClick={() => void regenerate(message.id, { isReplay: true })}
        >
          {t("Ask again with the same context")}
        </Button>
        <ReceiptCompare message={message} receipt={receipt} />
      </div>
    </div>
  );
}

/** The custom instructions that went with the question, and how else its owner likes to be answered. */
function Preferences({ preferences }: Pick<NonNullable<ReceiptView["context"]>, "preferences">) {
  const { instructions, ...others } = preferences;
  const isText = typeof instructions === "string";
  const rest = Object.entries(isText ? others : preferences);
  return (
    <>
      {isText && (
        <details>
          <summary className={styles.summary}>{t("Instructions for every answer")}</summary>
          <p className={styles.text} dir="auto">
            {instructions}
          </p>
        </details>
      )}
      {rest.map(([name, value]) => (
        <p key={name} dir="auto">
          {name.replaceAll("_", " ")}: {typeof value === "string" ? value : JSON.stringify(value)}
        </p>
      ))}
    </>
  );
}

interface FactsSentProps {
  message: MessageView;
  facts: NonNullable<ReceiptView["context"]>["facts"];
  /** Ids of the facts that the answer used. */
  used: readonly string[];
  /** Why each item was chosen, by its id. */
  reasons: ReadonlyMap<string, string>;
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** The facts that went with the question, each with the ways to judge and correct it. */
function FactsSent({ message, facts, used, reasons, attempt }: FactsSentProps) {
  const judge = (fact_id: string, use: CallInput<"receipt.judge">["use"]) =>
    void attempt(() => call("receipt.judge", { message_id: message.id, fact_id, use }));
  if (facts.length === 0) return null;
  return (
    <ul aria-label={t("Facts sent")} className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact.id} className={styles.fact} data-used={used.includes(fact.id)}>
          <span className={styles.words}>
            <span dir="auto">{sentenceOf(fact)}</span>
            {used.includes(fact.id) && <strong> {t("· used")}</strong>}
            {reasons.has(fact.id) && <span className={styles.why}> · {reasons.get(fact.id)}</span>}
          </span>
          <span className={styles.quiet}>
            <Button kind="quiet" onClick={() => judge(fact.id, used.includes(fact.id) ? "sent" : "used")}>
              {used.includes(fact.id) ? t("Not used") : t("It was used")}
            </Button>
            <Button kind="quiet" onClick={() => judge(fact.id, "corrected")}>
              {t("Wrong")}
            </Button>
            <Button
              kind="quiet"
              onClick={() => void attempt(() => call("facts.consent", { id: fact.id, consent: "never" }))}
            >
              {t("Never send")}
            </Button>
            <Button kind="danger" onClick={() => void attempt(() => call("facts.forget", { id: fact.id }))}>
              {t("Forget")}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface LeftOutProps {
  receipt: ReceiptView;
  canAsk: boolean;
  /** Asks again with one item whole, for this one answer. */
  askWith: (id: string) => void;
}

/** What was not sent: kept back, or left out for lack of room. */
function LeftOut({ receipt, canAsk, askWith }: LeftOutProps) {
  const useOnce = (id: string) => (
    <Button kind="quiet" disabled={!canAsk} onClick={() => askWith(id)}>
      {t("Use it this once")}
    </Button>
  );
  return (
    <>
      {receipt.withheld.length + receipt.held.length > 0 && (
        <ul aria-label={t("Kept on this device")} className={styles.facts}>
          {receipt.withheld.map(({ id, text, fact, why }) => (
            <li key={id} className={styles.fact} data-kept>
              <span className={styles.words}>
                <span dir="auto">{fact === null ? (text ?? t("a fact that is gone")) : sentenceOf(fact)}</span>
                <span className={styles.why}>
                  {" "}
                  · {why === "ask" ? t("not sent without asking") : t("never leaves this device")}
                </span>
              </span>
              {useOnce(id)}
            </li>
          ))}
          {receipt.held.map(({ id, kinds }) => (
            <li key={id} className={styles.fact} data-kept>
              <span className={styles.words}>
                {list(kinds.map(heldText))}
                <span className={styles.why}>
                  {" · "}
                  {IN_INSTRUCTIONS.has(id) ? t("in your instructions") : t("in an earlier message")}
                </span>
              </span>
              {useOnce(id)}
            </li>
          ))}
        </ul>
      )}
      {receipt.left.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t("{{shown}} left out for lack of room", { count: receipt.left.length })}
          </summary>
          <ul aria-label={t("Left out")}>
            {receipt.left.map(({ id, text, reasons: names }) => (
              <li key={id}>
                {text ?? t("gone")}
                <span className={styles.why}> · {list(names.map(reasonText))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
