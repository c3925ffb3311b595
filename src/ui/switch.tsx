import type { ComponentPropsWithRef } from "react";
import styles from "./switch.module.css";

type SwitchProps = Omit<ComponentPropsWithRef<"input">, "type" | "role"> & { checked: boolean };

/** On or off; its label stands beside it. */
export function Switch({ checked, ...rest }: SwitchProps) {
  return (
    <input {...rest} type="checkbox" role="switch" aria-checked={checked} checked={checked} className={styles.switch} />
  );
}
