import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./button.tsx";
import { t } from "../text.ts";
import styles from "./dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A panel over the bar. The platform's own modal dialog keeps the focus inside, closes on Esc and gives the focus back to
 * where it came from.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const closeRef = useRef<HTMLButtonElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The way out is not what anybody came for: the first thing inside takes the focus, where none asked for it.
    if (document.activeElement === closeRef.current) {
      bodyRef.current?.querySelector<HTMLElement>("input, select, textarea, button, [tabindex='0'], summary")?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        // The bar behind must not take this Esc for its own.
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton
          ref={closeRef}
          name={t("Close")}
          icon={<X size={18} aria-hidden />}
          onClick={() => ref.current?.close()}
        />
      </header>
      <div ref={bodyRef} className={styles.body}>
        {children}
      </div>
    </dialog>
  );
}
