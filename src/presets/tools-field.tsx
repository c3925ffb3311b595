import { useEffect, useState } from "react";
import { call } from "../api.ts";
import { Choice } from "../settings/choice.tsx";
import { t } from "../text.ts";
import { Field } from "../ui/field.tsx";
import type { FieldsProps } from "./editing.ts";
import styles from "./presets.module.css";

/** Which tools may be called: all, none, or some. */
export function ToolsField({ draft: { tools }, change }: FieldsProps) {
  // Some of them may be none yet, as long as they are being chosen.
  const [isChoosing, setIsChoosing] = useState(false);
  const kind = tools === null ? "all" : isChoosing || tools.length > 0 ? "some" : "none";
  return (
    <>
      <Field label={t("Tools")}>
        {(id) => (
          <Choice
            id={id}
            value={kind}
            options={[
              ["all", t("all of them")],
              ["none", t("none of them")],
              ["some", t("only these")],
            ]}
            onChange={(value) => {
              setIsChoosing(value === "some");
              change({ tools: value === "all" ? null : [] });
            }}
          />
        )}
      </Field>
      {kind === "some" && <Names chosen={tools ?? []} onChange={(names) => change({ tools: names })} />}
    </>
  );
}

/** The tools to choose among; servers that are not up are started for it. */
function Names({ chosen, onChange }: { chosen: readonly string[]; onChange: (names: string[]) => void }) {
  const offered = useOffered();
  const names = [...new Set([...offered, ...chosen])];
  return (
    <fieldset className={styles.checks}>
      <legend className="visually-hidden">{t("only these")}</legend>
      {names.map((name) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Names of the tools of all servers that are switched on, as each answers. */
function useOffered(): readonly string[] {
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    const ask = async (server: string) => {
      const { tools } = await call("tools.list", { server });
      if (isShown) setOffered((before) => [...before, ...tools.map(({ name }) => name)]);
    };
    const askAll = async () => {
      const { servers } = await call("tools.servers", {});
      // One that does not come up has nothing to choose; Tools says why.
      await Promise.allSettled(servers.flatMap(({ name, is_enabled }) => (is_enabled ? [ask(name)] : [])));
    };
    askAll().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, []);
  return offered;
}
