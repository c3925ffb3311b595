import type { MessageView } from "../../core/contract/contract.ts";
import { visible } from "../ui/visible.ts";
import { t } from "../text.ts";
import styles from "./activity-list.module.css";

type Activity = Extract<MessageView["activity"][number], { kind: "tool" }>;

/** That a tool is not what was always allowed, and what of it is another. */
export function ToolChanged({
  change: { is_elsewhere: isElsewhere, lines },
}: {
  change: NonNullable<Activity["changed"]>;
}) {
  return (
    <div role="note" aria-label={t("Changed since you always allowed it")} className={styles.changed}>
      <p className={styles.why}>
        {t("This tool is not what you always allowed.")}{" "}
        {isElsewhere && t("Its server runs as another program or at another address.")}
      </p>
      {lines.length > 0 && (
        <pre dir="ltr" className={styles.data}>
          {lines.map(({ sign, text }, at) => {
            const Line = sign === "+" ? "ins" : sign === "-" ? "del" : "span";
            // The lines are those of one comparison, which never changes.
            // oxlint-disable-next-line react/no-array-index-key
            return <Line key={at}>{`${sign} ${visible(text)}\n`}</Line>;
          })}
        </pre>
      )}
    </div>
  );
}
