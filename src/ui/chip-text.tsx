import type { ReactNode } from "react";
import styles from "./chip-text.module.css";

interface ChipTextProps {
  icon: ReactNode;
  name: string;
  /** How it stands with it: beside the name where there is room for both, or else below it. */
  state: string;
}

/** What a file or a folder is called, and how it stands with it. */
export function ChipText({ icon, name, state }: ChipTextProps) {
  return (
    <span className={styles.text}>
      <span className={styles.about}>
        {icon}
        <span className={styles.name} dir="auto" title={name}>
          {name}
        </span>
      </span>
      <span className={styles.state}>{state}</span>
    </span>
  );
}
