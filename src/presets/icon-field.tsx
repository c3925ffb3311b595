import { t } from "../text.ts";
import { TextInput } from "../ui/text-input.tsx";
import { ICONS, PresetIcon } from "./icons.tsx";
import styles from "./presets.module.css";

interface IconFieldProps {
  icon: string | null;
  change: (part: { icon: string | null }) => void;
}

/** One of the interface's icons, or an emoji. */
export function IconField({ icon, change }: IconFieldProps) {
  const emoji = icon === null || Object.hasOwn(ICONS, icon) ? "" : icon;
  return (
    <fieldset className={styles.icons}>
      <legend>{t("Icon")}</legend>
      {Object.entries(ICONS).map(([name, [, label]]) => (
        <label key={name} className={styles.icon} title={t(label)}>
          <input
            type="radio"
            name="preset-icon"
            aria-label={t(label)}
            checked={icon === name}
            onChange={() => change({ icon: name })}
          />
          <PresetIcon icon={name} />
        </label>
      ))}
      <TextInput
        className={styles.emojiField}
        aria-label={t("Emoji")}
        placeholder={t("Emoji")}
        value={emoji}
        onChange={({ target }) => change({ icon: lastCharacter(target.value) })}
      />
    </fieldset>
  );
}

/** What was typed last, as one sign: an emoji may be made of several characters. */
function lastCharacter(text: string): string | null {
  return [...new Intl.Segmenter().segment(text.trim())].at(-1)?.segment ?? null;
}
