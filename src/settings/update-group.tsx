import { t } from "../text.ts";
import { Group, SwitchRow } from "./rows.tsx";

/** Newer versions. */
export function UpdateGroup() {
  return (
    <Group title={t("Updates")}>
      <SwitchRow
        name="updates"
        label={t("Update automatically")}
        hint={t("Looks for signed updates and installs them when you quit, never in the middle of an answer.")}
      />
    </Group>
  );
}
