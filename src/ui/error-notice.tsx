import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { ErrorView } from "../../core/contract/contract.ts";
import { said, t } from "../text.ts";
import styles from "./error-notice.module.css";

/** An error: what happened and what to do, with a way out beside it where there is one. */
export function ErrorNotice({ error, children }: { error: ErrorView; children?: ReactNode }) {
  return (
    <div role="alert" className={styles.error}>
      <TriangleAlert size={16} aria-hidden className={styles.icon} />
      <span className={styles.words}>
        <span dir="auto">{error.phrase ? said(error.phrase) : error.message}</span>
        {error.phrase?.theirs !== undefined && (
          <span className={styles.theirs}>
            {t("Original message:")} <q dir="auto">{error.phrase.theirs}</q>
          </span>
        )}
      </span>
      {children}
    </div>
  );
}
