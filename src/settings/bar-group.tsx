import { LANGUAGES, percent, t } from "../text.ts";
import { TextInput } from "../ui/text-input.tsx";
import { ChoiceRow, Group, named, NumberRow, Row, SwitchRow } from "./rows.tsx";
import { useSettingsForm } from "./use-settings-form.ts";

/** How the bar looks, and when it goes. */
export function BarGroup() {
  const { value, change } = useSettingsForm();
  return (
    <Group title={t("Look and behaviour")}>
      <ChoiceRow
        name="theme"
        label={t("Theme")}
        options={named([
          ["system", "Same as the system"],
          ["light", "Light"],
          ["dark", "Dark"],
          ["contrast", "High contrast"],
        ])}
      />
      <ChoiceRow name="language" label={t("Language")} options={[["system", t("Same as the system")], ...LANGUAGES]} />
      <NumberRow name="bar_width" label={t("Width, in pixels")} min={480} max={960} step={20} />
      <Row label={t("Opacity")} hint={percent(value("opacity"))}>
        {(id) => (
          <TextInput
            id={id}
            type="range"
            min={0.3}
            max={1}
            step={0.05}
            value={value("opacity")}
            onChange={(event) => change({ opacity: event.target.value === "1" ? null : Number(event.target.value) })}
          />
        )}
      </Row>
      <SwitchRow
        name="hide_on_blur"
        label={t("Hide when another window is clicked")}
        hint={t("Not while it is pinned, an answer is streaming, or a panel is open.")}
      />
      <SwitchRow name="pinned" label={t("Keep the bar pinned")} />
      <SwitchRow
        name="hide_from_sharing"
        label={t("Hide from screen sharing")}
        hint={t("On Windows and macOS; Linux has no way to do this.")}
      />
    </Group>
  );
}
