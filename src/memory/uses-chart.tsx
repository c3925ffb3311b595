import { day as dayName, t } from "../text.ts";
import styles from "./memory.module.css";

interface UsesChartProps {
  /** UTC days in order, those without a use left out. */
  days: readonly { day: string; sent: number; used: number }[];
}

const WIDTH = 600;
const HEIGHT = 80;

/** Facts sent and used by day, as bars: the whole bar was sent, the strong part of it used. */
export function UsesChart({ days }: UsesChartProps) {
  if (days.length === 0) return <p className={styles.empty}>{t("No fact was sent in the last 30 days.")}</p>;
  const most = Math.max(...days.map(({ sent }) => sent));
  const width = WIDTH / Math.max(14, days.length);
  const [sent, used] = [sumOf(days.map((day) => day.sent)), sumOf(days.map((day) => day.used))];
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.why}>
        {t("The last 30 days: {{sent}} times a fact was sent, {{used}} times one was used.", { sent, used })}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("{{used}} of {{sent}} facts sent were used", { used, sent })}
      >
        {days.map((day, index) => (
          <g key={day.day} transform={`translate(${index * width} 0)`}>
            <title>
              {t("{{day}}: {{sent}} sent, {{used}} used", { day: dayName(day.day), sent: day.sent, used: day.used })}
            </title>
            <rect className={styles.barSent} x={1} width={width - 2} {...bar(day.sent, most)} />
            <rect className={styles.barUsed} x={1} width={width - 2} {...bar(day.used, most)} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

function bar(value: number, most: number): { y: number; height: number } {
  const height = (HEIGHT * value) / most;
  return { y: HEIGHT - height, height };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
