import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./button.module.css";

type ButtonProps = ComponentPropsWithRef<"button"> & { kind?: "plain" | "primary" | "quiet" | "danger" };

/** A button with words on it. */
export function Button({ kind = "plain", className = "", ...rest }: ButtonProps) {
  return <button type="button" className={`${styles.button} ${styles[kind] ?? ""} ${className}`} {...rest} />;
}

type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "children"> & {
  name: string;
  icon: ReactNode;
  kind?: "quiet" | "primary";
};

/** A button with an icon on it and a name for those who cannot see it, or hover over it. */
export function IconButton({ name, icon, kind = "quiet", ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={name} title={name} className={`${styles.icon} ${styles[kind] ?? ""}`} {...rest}>
      {icon}
    </button>
  );
}
