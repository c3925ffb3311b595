import type { CallOutput } from "../../core/contract/contract.ts";
import { saidInFull } from "../text.ts";
import styles from "./memory.module.css";

/** Files beside the vault that are not as it is, each with what is to be done about it. */
export type LeftFile = CallOutput<"backups.list">["skipped"][number];

/** Names such files, where there are any. */
export function LeftFiles({ label, files }: { label: string; files: readonly LeftFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.history}>
      {files.map(({ path, phrase }) => (
        <li key={path}>
          <bdi dir="ltr">{path}</bdi>: {saidInFull(phrase)}
        </li>
      ))}
    </ul>
  );
}
