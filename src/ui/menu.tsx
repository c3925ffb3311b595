import { Check } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { ariaKeys, shownKeys } from "../commands/keys.ts";
import { useApp } from "../stores/app-store.ts";
import styles from "./menu.module.css";

/** One thing to choose from a menu. */
export interface MenuItem {
  id: string;
  name: string;
  icon?: ReactNode;
  /** As `Mod+N`. */
  keys?: string | undefined;
  /** Set for one of several that exclude each other, or for something that is on or off. */
  isChosen?: boolean;
  run: () => unknown;
}

export interface MenuGroup {
  /** What stands above it; nothing where absent. */
  name?: string;
  items: readonly MenuItem[];
}

interface MenuProps {
  /** What a screen reader calls the button and the menu. */
  name: string;
  /** Says more than the name, for who hovers over it or hears its description. */
  title?: string;
  className: string | undefined;
  groups: readonly MenuGroup[];
  onOpen?: () => void;
  /** What the button shows. */
  children: ReactNode;
}

/** Between the button and its menu, and between the menu and the window's edge, in pixels. */
const GAP = 6;
const EDGE = 8;
/** Letters typed one after another within this time are one beginning, in milliseconds. */
const TYPING_MS = 700;

/** A button with a menu over everything else, by the keys of the WAI-ARIA menu button pattern. */
export function Menu({ name, title = name, className, groups, onOpen, children }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const open = () => {
    onOpen?.();
    setIsOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        title={title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-menu={name}
        onClick={() => (isOpen ? setIsOpen(false) : open())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </button>
      {isOpen && <Popup id={id} name={name} groups={groups} button={button} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface PopupProps {
  id: string;
  name: string;
  groups: readonly MenuGroup[];
  button: { current: HTMLButtonElement | null };
  onClose: () => void;
}

function Popup({ id, name, groups, button, onClose }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  usePlace(popup, button);
  useRoom();
  const onKeyDown = useMenuKeys(popup, () => {
    button.current?.focus();
    onClose();
  });
  // Another click, or another window, closes it as it does every menu.
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || popup.current?.contains(target) || button.current?.contains(target)) return;
      onClose();
    };
    document.addEventListener("pointerdown", onPointerDown);
    window.addEventListener("blur", onClose);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown);
      window.removeEventListener("blur", onClose);
    };
  }, [button, onClose]);
  const choose = (item: MenuItem) => {
    // What it opens gives the focus back to where it is now.
    button.current?.focus();
    onClose();
    void item.run();
  };
  return (
    // The keys come from the items in it.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={popup}
      id={id}
      popover="manual"
      role="menu"
      aria-label={name}
      className={styles.menu}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        // A group without a name is told by what is in it.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={group.items[0]?.id} role="group" aria-label={group.name} className={styles.group}>
          {group.name !== undefined && (
            <p className={styles.heading} aria-hidden dir="auto">
              {group.name}
            </p>
          )}
          {group.items.map((item) => (
            <Item key={item.id} item={item} onChoose={() => choose(item)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Item({ item: { name, icon, keys, isChosen }, onChoose }: { item: MenuItem; onChoose: () => void }) {
  return (
    <button
      type="button"
      role={isChosen === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={isChosen}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      tabIndex={-1}
      className={styles.item}
      onClick={onChoose}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {keys !== undefined && (
        <kbd className={styles.keys} aria-hidden>
          {shownKeys(keys)}
        </kbd>
      )}
      {isChosen === true && <Check size={16} aria-hidden className={styles.icon} />}
    </button>
  );
}

/** Puts the menu beside its button: to the side with more room, and inside of the window however that grows. */
function usePlace(popup: { current: HTMLDivElement | null }, button: { current: HTMLButtonElement | null }): void {
  useLayoutEffect(() => {
    const [menu, from] = [popup.current, button.current?.getBoundingClientRect()];
    if (!menu || !from) return;
    menu.showPopover();
    const { innerWidth: width, innerHeight: height } = window;
    const isBelow = document.querySelector("[data-grow=down]") !== null;
    const [side, away] = isBelow ? ["top", from.bottom] : ["bottom", height - from.top];
    menu.style.setProperty(side, `${away + GAP}px`);
    menu.style.maxHeight = `calc(100vh - ${away + GAP + EDGE}px)`;
    const isAtEnd = from.left + from.right > width;
    if (isAtEnd) menu.style.right = `${Math.max(EDGE, width - from.right)}px`;
    else menu.style.left = `${Math.max(EDGE, from.left)}px`;
    const chosen = menu.querySelector<HTMLElement>("[aria-checked=true]") ?? menu.querySelector<HTMLElement>("button");
    chosen?.focus();
    chosen?.scrollIntoView({ block: "nearest" });
  }, [popup, button]);
}

/** Has the window be large enough for as long as a menu is open. */
function useRoom(): void {
  useEffect(() => {
    useApp.setState({ isMenuOpen: true });
    return () => useApp.setState({ isMenuOpen: false });
  }, []);
}

/** Arrows, Home and End, first letters, and Esc or Tab to leave. */
function useMenuKeys(popup: { current: HTMLDivElement | null }, leave: () => void) {
  const typed = useRef({ text: "", at: 0 });
  return (event: KeyboardEvent) => {
    const items = [...(popup.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const { key, ctrlKey, metaKey, altKey } = event;
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: -1,
    };
    if (key in to) items.at(to[key as keyof typeof to])?.focus();
    else if (key === "Escape" || key === "Tab") leave();
    else if (key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey) {
      const isGoingOn = event.timeStamp - typed.current.at < TYPING_MS;
      const text = `${isGoingOn ? typed.current.text : ""}${key}`.toLowerCase();
      typed.current = { text, at: event.timeStamp };
      const names = items.map((item) => item.innerText.toLowerCase());
      const found = [names.findIndex((name) => name.startsWith(text)), names.findIndex((name) => name.includes(text))];
      items[found.find((index) => index >= 0) ?? at]?.focus();
    } else return;
    event.preventDefault();
  };
}
