import { t } from "../text.ts";
import { Group, SwitchRow } from "./rows.tsx";

/** FloatBar's part in the rest of the machine. */
export function SystemGroup() {
  return (
    <Group title={t("System")}>
      <SwitchRow
        name="autostart"
        label={t("Start when you log in")}
        hint={t("Desktop app only; hidden until you call it.")}
      />
      <SwitchRow
        name="notifications"
        label={t("Notify me when an answer is ready")}
        hint={t("A notification while the bar is hidden. The answer itself stays in the bar.")}
      />
      <SwitchRow
        name="updates"
        label={t("Update automatically")}
        hint={t("Looks for signed updates and installs them when you quit, never in the middle of an answer.")}
      />
    </Group>
  );
}
