import { Recorder } from "../settings/recorder.tsx";
import { useApp } from "../stores/app-store.ts";
import { t } from "../text.ts";
import { Field } from "../ui/field.tsx";
import { useCall } from "../ui/use-call.ts";
import type { FieldsProps } from "./editing.ts";

/** A key that brings the bar with the preset from anywhere; a browser has none. */
export function KeyField({ draft: { shortcut }, change }: FieldsProps) {
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const { data } = useCall("window.presetKeys", isDesktop ? {} : null, ["presets.changed", "settings.changed"]);
  if (!isDesktop) return null;
  const isRefused = data?.keys.some(({ accelerator, is_registered }) => accelerator === shortcut && !is_registered);
  return (
    <Field
      label={t("Key of its own")}
      hint={
        isRefused === true
          ? t("The system refused it: another app uses it, or it is not a valid shortcut here. Record another one.")
          : t("Brings the bar with this preset from anywhere. What you selected is asked about at once.")
      }
    >
      {(id) => (
        <Recorder id={id} value={shortcut ?? ""} onChange={(keys) => change({ shortcut: keys === "" ? null : keys })} />
      )}
    </Field>
  );
}
