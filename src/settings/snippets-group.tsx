import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Group, Row } from "./rows.tsx";
import styles from "./settings.module.css";
import { useSettingsForm } from "./use-settings-form.ts";

/** Texts that are written with a slash and a name. */
export function SnippetsGroup() {
  const { value, change } = useSettingsForm();
  const snippets = value("snippets");
  const replace = (at: number, part: { name?: string; text?: string }) =>
    change({ snippets: snippets.map((snippet, index) => (index === at ? { ...snippet, ...part } : snippet)) });
  return (
    <Group title={t("Snippets")} isAlone>
      <Row
        label={t("Texts you write often")}
        hint={t(
          "Type / and its name in the bar. {{clipboard}} stands for the copied text, {{cursor}} for where the cursor goes.",
          {
            clipboard: "{{clipboard}}",
            cursor: "{{cursor}}",
          },
        )}
      >
        {(id) => (
          <>
            {snippets.map(({ name, text }, at) => (
              // A snippet's name is what is being typed, so that its place is all it has.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={at} className={styles.entry}>
                <span className={styles.row}>
                  <TextInput
                    aria-label={t("Name of snippet {{number}}", { number: at + 1 })}
                    value={name}
                    onChange={(event) => replace(at, { name: event.target.value.trim() })}
                  />
                  <Button
                    kind="quiet"
                    onClick={() => change({ snippets: snippets.filter((_, index) => index !== at) })}
                  >
                    {t("Remove {{name}}", { name })}
                  </Button>
                </span>
                <textarea
                  aria-label={t("Text of snippet {{number}}", { number: at + 1 })}
                  className={styles.lines}
                  rows={2}
                  value={text}
                  onChange={(event) => replace(at, { text: event.target.value })}
                />
              </div>
            ))}
            <Button
              id={id}
              aria-label={t("Add a snippet")}
              onClick={() => change({ snippets: [...snippets, { name: `snippet${snippets.length + 1}`, text: "" }] })}
            >
              {t("Add a snippet")}
            </Button>
          </>
        )}
      </Row>
    </Group>
  );
}
