import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { dollars, number, t } from "../text.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useCall } from "../ui/use-call.ts";
import { Group, NumberRow } from "./rows.tsx";
import styles from "./settings.module.css";
import { isFound, useSettingsForm } from "./use-settings-form.ts";

const DAYS = 31;

/** What was spent, and how much may be. */
export function SpendingGroup() {
  return (
    <Group title={t("Costs")} isAlone>
      <Spending />
      <NumberRow
        name="monthly_limit_usd"
        label={t("Monthly limit, in US dollars")}
        hint={t("When it is reached, you are asked before more is spent. Answers without a known price do not count.")}
        min={0}
        step="any"
        placeholder={t("None")}
      />
    </Group>
  );
}

/** What the answers of this month took, by backend. */
function Spending() {
  const { query } = useSettingsForm();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { data: spending, error } = useCall("spending.get", { days: DAYS });
  if (error) return <ErrorNotice error={error} />;
  if (!spending || !isFound(query, t("Costs"))) return null;
  const byBackend = Map.groupBy(
    spending.days.filter(({ day }) => day.slice(0, 7) === today.slice(0, 7)),
    ({ backend }) => backend,
  );
  return (
    <>
      <p className={styles.spent} data-field>
        {t("Today: {{today}} · this month: {{month}}", {
          today: dollars(costOf(spending.days.filter(({ day }) => day === today))),
          month: dollars(spending.month_usd),
        })}
      </p>
      {byBackend.size > 0 && (
        <table className={styles.table} aria-label={t("This month by service")}>
          <thead>
            <tr>
              <th scope="col">{t("Service")}</th>
              <th scope="col">{t("Answers")}</th>
              <th scope="col">{t("Tokens")}</th>
              <th scope="col">{t("Cost")}</th>
            </tr>
          </thead>
          <tbody>
            {[...byBackend].map(([backend, days]) => (
              <tr key={backend}>
                <th scope="row">{backend}</th>
                <td>{number(sum(days.map(({ answers }) => answers)))}</td>
                <td>{number(sum(days.map((day) => day.input_tokens + day.output_tokens)))}</td>
                <td>{days.every(({ cost_usd }) => cost_usd === null) ? t("unknown") : dollars(costOf(days))}</td>
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
