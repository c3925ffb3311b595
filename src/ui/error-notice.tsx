import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { ErrorView } from "../../core/contract/contract.ts";
import { translated } from "../text.ts";
import styles from "./error-notice.module.css";

/** An error: what happened and what to do, with a way out beside it where there is one. */
export function ErrorNotice({ error, children }: { error: ErrorView; children?: ReactNode }) {
  return (
    <div role="alert" className={styles.error}>
      <TriangleAlert size={16} aria-hidden className={styles.icon} />
      <span dir="auto">{translated(error.message)}</span>
      {children}
    </div>
  );
}
