import { type FormEvent, useState } from "react";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { t } from "../text.ts";
import { categoryTitle } from "./words.ts";
import styles from "./memory.module.css";

/** Categories that a fact can be put in by hand, besides those that are there. */
const USUAL = ["identity", "location", "work", "family", "people", "pets", "taste", "food", "hobby", "plan", "health"];

interface AddFactProps {
  categories: readonly string[];
  /** Runs a change and shows its error; tells whether it went well. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** A fact that its owner writes: what it is about, and what is so. */
export function AddFact({ categories, attempt }: AddFactProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [category, setCategory] = useState("identity");
  const [key, setKey] = useState("");
  const [value, setValue] = useState("");
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{t("Add a fact")}</Button>;
  const close = () => {
    setIsOpen(false);
    setKey("");
    setValue("");
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = key.trim().toLowerCase().replace(/\s+/g, "_");
    if (await attempt(() => call("facts.add", { category, key: name, value }))) close();
  };
  return (
    <form aria-label={t("Add a fact")} className={styles.add} onSubmit={(event) => void save(event)}>
      <select
        aria-label={t("Category of the new fact")}
        className={styles.select}
        value={category}
        onChange={(event) => setCategory(event.target.value)}
      >
        {[...new Set([...USUAL, ...categories])].map((name) => (
          <option key={name} value={name}>
            {categoryTitle(name)}
          </option>
        ))}
      </select>
      <TextInput
        aria-label={t("What it is about")}
        placeholder={t("What, such as “favourite tea”")}
        autoFocus
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <TextInput
        aria-label={t("What is so")}
        placeholder={t("What is so, such as “oolong”")}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={key.trim() === "" || value.trim() === ""}>
        {t("Save")}
      </Button>
      <Button kind="quiet" onClick={close}>
        {t("Cancel")}
      </Button>
    </form>
  );
}
