import { useSyncExternalStore } from "react";
import { hasUnsent, KEPT_OUT } from "../stores/unsent.ts";
import { t } from "../text.ts";
import styles from "./unlock.module.css";

/** Whether browser mode lets this page in no more. */
export function useKeptOut(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener(KEPT_OUT, onChange);
      return () => window.removeEventListener(KEPT_OUT, onChange);
    },
    () => document.documentElement.dataset.door === "closed",
  );
}

/** Stands in the bar's place while the page is not let in: says why, and what to do. */
export function KeptOut() {
  return (
    <section aria-label={t("This page is not let in")} className={styles.unlock} role="alert">
      <h1 className={styles.title}>{t("This page is not let in")}</h1>
      <p className={styles.reason}>
        {t("This address has let a page in already, or FloatBar was started anew since.")}{" "}
        {t("Open the address that it printed last; Enter in its terminal prints another.")}
      </p>
      {hasUnsent() && <p className={styles.reason}>{t("What you typed is kept and will stand in the bar again.")}</p>}
    </section>
  );
}
