import { dayAndTime, dayOrTime } from "../text.ts";
import styles from "./message.module.css";

/** When a message was written: the time alone for today. */
export function Time({ at }: { at: string }) {
  return (
    <time className={styles.time} dateTime={at} title={dayAndTime(at)}>
      {dayOrTime(at)}
    </time>
  );
}
