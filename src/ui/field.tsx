import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

interface FieldProps {
  label: string;
  hint?: string;
  /** Draws the control; it must carry the id that it is given. */
  children: (id: string) => ReactNode;
}

/** A labelled control with a line below it that says where its value comes from. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field} data-field>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && hint !== "" && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
