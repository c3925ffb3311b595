import { useEffect, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { call } from "../api.ts";
import styles from "./settings.module.css";

const DAYS = 31;

/** What the answers of this month took, by backend. */
export function Spending() {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [spending, setSpending] = useState<CallOutput<"spending.get"> | null>(null);
  useEffect(() => {
    call("spending.get", { days: DAYS })
      .then(setSpending)
      .catch(() => undefined);
  }, []);
  if (!spending) return null;
  const byBackend = Map.groupBy(
    spending.days.filter(({ day }) => day.slice(0, 7) === today.slice(0, 7)),
    ({ backend }) => backend,
  );
  return (
    <>
      <p className={styles.spent}>
        Today: {dollars(costOf(spending.days.filter(({ day }) => day === today)))} · this month:{" "}
        {dollars(spending.month_usd)}
      </p>
      {byBackend.size > 0 && (
        <table className={styles.table} aria-label="This month by backend">
          <thead>
            <tr>
              <th scope="col">Backend</th>
              <th scope="col">Answers</th>
              <th scope="col">Tokens</th>
              <th scope="col">Cost</th>
            </tr>
          </thead>
          <tbody>
            {[...byBackend].map(([backend, days]) => (
              <tr key={backend}>
                <th scope="row">{backend}</th>
                <td>{sum(days.map(({ answers }) => answers)).toLocaleString()}</td>
                <td>{sum(days.map((day) => day.input_tokens + day.output_tokens)).toLocaleString()}</td>
                <td>{days.every(({ cost_usd }) => cost_usd === null) ? "unknown" : dollars(costOf(days))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function costOf(days: CallOutput<"spending.get">["days"]): number {
  return sum(days.map(({ cost_usd }) => cost_usd ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function dollars(amount: number): string {
  return amount.toLocaleString("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 4 });
}
