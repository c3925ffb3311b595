import { Button } from "./button.tsx";
import styles from "./progress-line.module.css";

interface ProgressLineProps {
  label: string;
  /** 0..1 */
  done: number;
  onStop?: () => void;
}

/** Something that takes long: what, how far, and a way to stop it. */
export function ProgressLine({ label, done, onStop }: ProgressLineProps) {
  const percent = Math.floor(done * 100);
  return (
    <div className={styles.line}>
      <span>
        {label} · {percent} %
      </span>
      <progress className={styles.bar} aria-label={label} max={100} value={percent} />
      {onStop && (
        <Button kind="quiet" onClick={onStop}>
          Stop {label.toLowerCase()}
        </Button>
      )}
    </div>
  );
}
