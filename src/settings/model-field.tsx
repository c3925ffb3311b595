import { useId, useState } from "react";
import { call } from "../api.ts";
import { TextInput } from "../ui/text-input.tsx";

interface ModelFieldProps {
  id: string;
  /** The saved backend whose models are offered; null where what is typed is not saved. */
  backend: string | null;
  /** Models that were seen besides. */
  seen?: readonly string[];
  value: string;
  /** Null for an empty field. */
  onChange: (model: string | null) => void;
}

/** A model's name, with those that the backend lists to choose from. It is asked for them once the field is used. */
export function ModelField({ id, backend, seen, value, onChange }: ModelFieldProps) {
  const listId = useId();
  const [listed, setListed] = useState<readonly string[]>([]);
  const load = () => {
    if (backend === null || listed.length > 0) return;
    call("backends.models", { id: backend })
      .then(({ models }) => setListed(models))
      // One that is down has nothing to offer; a name can be typed all the same.
      .catch(() => undefined);
  };
  return (
    <>
      <TextInput
        id={id}
        type="text"
        dir="ltr"
        list={listId}
        value={value}
        onFocus={load}
        onChange={(event) => onChange(event.target.value.trim() || null)}
      />
      <datalist id={listId}>
        {[...new Set([...(seen ?? []), ...listed])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
