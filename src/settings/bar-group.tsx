import { t } from "../text.ts";
import { Group, NumberRow, SwitchRow } from "./rows.tsx";

/** When the bar comes and goes, and its part in the rest of the machine. */
export function BarGroup() {
  return (
    <Group title={t("Behaviour")}>
      <SwitchRow
        name="hide_on_blur"
        label={t("Hide when another window is clicked")}
        hint={t("Not while it is pinned, an answer is streaming, or a panel is open.")}
      />
      <NumberRow
        name="new_chat_after"
        label={t("Begin a new chat after a while")}
        hint={t("Minutes without use; 0 leaves the last chat there. What stands in the composer is never left behind.")}
        min={0}
        max={1440}
        step={5}
      />
      <SwitchRow name="pinned" label={t("Keep the bar pinned")} />
      <SwitchRow
        name="hide_from_sharing"
        label={t("Hide from screen sharing")}
        hint={t("On Windows and macOS; Linux has no way to do this.")}
      />
      <SwitchRow
        name="autostart"
        label={t("Start when you log in")}
        hint={t("Desktop app only; hidden until you call it.")}
      />
      <SwitchRow
        name="hardware_acceleration"
        label={t("Use the graphics processor")}
        hint={t("Switch off where the bar flickers or stays black. It counts from the next start.")}
      />
      <SwitchRow
        name="transparent"
        label={t("Transparent window")}
        hint={t("Switch off where a black frame stands around the bar. It counts from the next start.")}
      />
      <SwitchRow
        name="notifications"
        label={t("Notify me when an answer is ready")}
        hint={t("A notification while the bar is hidden. The answer itself stays in the bar.")}
      />
    </Group>
  );
}
