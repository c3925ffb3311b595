import { useState } from "react";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { acceleratorOf, shownAccelerator } from "./accelerator.ts";
import styles from "./settings.module.css";

interface RecorderProps {
  id: string;
  value: string;
  /** Null goes back to the default. */
  onChange: (accelerator: string | null) => void;
}

/** A field that takes the keys that are pressed in it as a shortcut. Tab leaves it, Backspace empties it. */
export function Recorder({ id, value, onChange }: RecorderProps) {
  const [isRecording, setIsRecording] = useState(false);
  const [held, setHeld] = useState("");
  return (
    <span className={styles.row}>
      <TextInput
        id={id}
        type="text"
        readOnly
        spellCheck={false}
        placeholder={t("None")}
        value={isRecording && held !== "" ? held : shownAccelerator(value)}
        onFocus={() => setIsRecording(true)}
        onBlur={() => {
          setIsRecording(false);
          setHeld("");
        }}
        onKeyDown={(event) => {
          const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
          if (event.key === "Tab" || event.key === "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (isPlain && (event.key === "Backspace" || event.key === "Delete")) {
            onChange("");
            return;
          }
          const pressed = acceleratorOf(event.nativeEvent);
          setHeld(pressed.isComplete ? "" : pressed.text);
          if (pressed.isComplete) onChange(pressed.text);
        }}
        onKeyUp={() => setHeld("")}
      />
      <Button kind="quiet" onClick={() => onChange(null)}>
        {t("Reset shortcut")}
      </Button>
    </span>
  );
}
