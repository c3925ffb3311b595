import type { ComponentPropsWithRef } from "react";
import styles from "./text-input.module.css";

/** A line to write in. */
export function TextInput({ className = "", ...rest }: ComponentPropsWithRef<"input">) {
  return <input className={`${styles.input} ${className}`} {...rest} />;
}
