import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { CheckStep, ErrorView, Phrase } from "../../core/contract/contract.ts";
import { type MessageKey, saidInFull, t } from "../text.ts";
import styles from "./settings.module.css";

const NAMES = {
  address: "Address",
  dns: "Name",
  proxy: "Proxy",
  connection: "Connection",
  tls: "Encryption",
  answer: "Key and route",
  stream: "Answer",
  tools: "Tools",
  servers: "Tool servers",
} as const satisfies Record<CheckStep["name"], MessageKey>;

const STATES = {
  ok: [CircleCheck, "good"],
  warning: [TriangleAlert, "warning"],
  failed: [CircleAlert, "failed"],
  skipped: [CircleMinus, "left out"],
} as const satisfies Record<CheckStep["state"], readonly [typeof CircleCheck, MessageKey]>;

/**
 * The way to the backend, step by step: what is good, what is not, and what to do about it.
 *
 * @param error what stands in the alert beside it, and is not said again.
 */
export function Steps({ steps, error }: { steps: readonly CheckStep[]; error: ErrorView | null }) {
  const ref = useRef<HTMLOListElement>(null);
  const said = error?.phrase ? saidInFull(error.phrase) : "";
  const isNew = (phrase: Phrase) => !said.includes(saidInFull(phrase));
  // Once, when it comes: the panel makes a new one for every look.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <ol ref={ref} aria-label={t("Connection, step by step")} className={styles.steps}>
      {steps.map(({ name, state, phrase, fix_phrase: fix }, index) => {
        const [Icon, word] = STATES[state];
        return (
          // A step has no name of its own where several are about tool servers; the list comes whole.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-state={state} className={styles.step}>
            <Icon size={16} aria-label={t(word)} role="img" className={styles.stepIcon} />
            <span>
              <strong>{t(NAMES[name])}</strong> {isNew(phrase) ? saidInFull(phrase) : t(word)}
              {fix !== null && isNew(fix) && <span className={styles.fix}> {saidInFull(fix)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
