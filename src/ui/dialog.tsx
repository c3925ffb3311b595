import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button.tsx";
import { t } from "../text.ts";
import styles from "./dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Whether there is nothing inside but text, which then takes the focus to be scrolled by keyboard. */
  isText?: boolean;
  /** Whether what is inside lays itself out up to the edges. */
  isFlush?: boolean;
  /** A short question is as high as it is; everything else stands still in size and place, whatever comes into it. */
  isQuestion?: boolean;
  /** Whether what is inside begins with its own line, such as a search: the title is then for those who cannot see, and a click beside closes. */
  isBare?: boolean;
  children: ReactNode;
}

/**
 * A panel over the bar. The platform's own modal dialog keeps the focus inside, closes on Esc and gives the focus back to
 * where it came from.
 */
export function Dialog({
  title,
  onClose,
  isText = false,
  isFlush = false,
  isQuestion = false,
  isBare = false,
  children,
}: DialogProps) {
  const { ref, closeRef, bodyRef, leave } = useModal(onClose);
  const titleId = useId();
  return (
    // A click beside a dialog closes it for the pointer alone; the keyboard has Esc.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={[styles.dialog, !isQuestion && styles.still, isFlush && styles.flush].filter(Boolean).join(" ")}
      aria-labelledby={titleId}
      onClose={(event) => {
        // React lets the end of a dialog within this one come by here, too.
        if (event.target === ref.current) leave();
      }}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        leave();
      }}
      onClick={(event) => {
        if (isBare && event.target === ref.current) leave();
      }}
      onKeyDown={(event) => {
        // The bar behind must not take this Esc for its own.
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      {isBare ? (
        <h2 id={titleId} className="visually-hidden">
          {title}
        </h2>
      ) : (
        <header className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton ref={closeRef} name={t("Close")} icon={<X size={18} aria-hidden />} onClick={leave} />
        </header>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={bodyRef} className={styles.body} tabIndex={isText ? 0 : undefined}>
        {children}
      </div>
    </dialog>
  );
}

/** Opens the dialog in front of the page, for as long as it is drawn. */
function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const closeRef = useRef<HTMLButtonElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const isLeft = useRef(false);
  // The platform tells of the end in a task of its own, and a key may come before it: whoever opened this hears of it at once.
  const leave = () => {
    if (isLeft.current) return;
    isLeft.current = true;
    closeNow(ref.current);
    onClose();
  };
  // Before it leaves the page: the platform gives the focus back from a dialog that it closes, and not from one that is gone.
  useLayoutEffect(() => {
    const dialog = ref.current;
    isLeft.current = false;
    dialog?.showModal();
    // The way out is not what anybody came for: the first thing inside takes the focus, where none asked for it.
    if (document.activeElement === closeRef.current) {
      bodyRef.current?.querySelector<HTMLElement>("input, select, textarea, button, [tabindex='0'], summary")?.focus();
    }
    return () => {
      isLeft.current = true;
      closeNow(dialog);
    };
  }, []);
  return { ref, closeRef, bodyRef, leave };
}

/**
 * Closes a dialog so that the next key is written where the focus went back to. The platform gives the focus back while what
 * is behind the dialog still takes no input, and then no caret stands in it: what was typed at once would be lost.
 */
function closeNow(dialog: HTMLDialogElement | null): void {
  if (!dialog?.open) return;
  dialog.close();
  const { activeElement: back } = document;
  if (!(back instanceof HTMLElement) || back === document.body) return;
  // Reading a size lets the platform find out that nothing is in front any more.
  void back.offsetHeight;
  back.blur();
  back.focus();
}
