import { MAX_TEXT_SIZE, MIN_TEXT_SIZE } from "../../core/base/limits.ts";
import { LANGUAGES, percent, t } from "../text.ts";
import { TextInput } from "../ui/text-input.tsx";
import { ChoiceRow, Group, named, NumberRow, Row } from "./rows.tsx";
import { useSettingsForm } from "./use-settings-form.ts";

/** How the bar looks, and what it speaks. */
export function LookGroup() {
  const { value, change } = useSettingsForm();
  return (
    <Group title={t("Language and look")} isAlone>
      <ChoiceRow name="language" label={t("Language")} options={[["system", t("Same as the system")], ...LANGUAGES]} />
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
      <NumberRow name="bar_width" label={t("Width, in pixels")} min={480} max={960} step={20} />
      <NumberRow
        name="text_size"
        label={t("Text size, in percent")}
        min={MIN_TEXT_SIZE}
        max={MAX_TEXT_SIZE}
        step={10}
      />
      <Row label={t("Opacity")} hint={percent(value("opacity"))} place="beside">
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
    </Group>
  );
}
