import { Button } from "./button.tsx";
import { percent as percentOf, t } from "../text.ts";
import styles from "./progress-line.module.css";

interface ProgressLineProps {
  label: string;
  /** What the button that stops it says. */
  stopName?: string;
  /** 0..1 */
  done: number;
  onStop?: () => void;
}

/** Something that takes long: what, how far, and a way to stop it. */
export function ProgressLine({ label, stopName = t("Stop"), done, onStop }: ProgressLineProps) {
  const percent = Math.floor(done * 100);
  return (
    <div className={styles.line}>
      <span>
        {label} · {percentOf(done)}
      </span>
      <progress className={styles.bar} aria-label={label} max={100} value={percent} />
      {onStop && (
        <Button kind="quiet" onClick={onStop}>
          {stopName}
        </Button>
      )}
    </div>
  );
}
