import {
  AtSign,
  BookOpen,
  Briefcase,
  Calculator,
  Code,
  GraduationCap,
  Heart,
  Languages,
  Lightbulb,
  List,
  type LucideIcon,
  Mail,
  MessageSquare,
  PenLine,
  Reply,
  Search,
  SpellCheck,
  Star,
} from "lucide-react";
import type { MessageKey } from "../text.ts";
import { visible } from "../ui/visible.ts";
import styles from "./presets.module.css";

/** The icons that a preset may have, by the names that are stored, and what each is called. */
export const ICONS: Readonly<Record<string, readonly [LucideIcon, MessageKey]>> = {
  languages: [Languages, "Letters of two scripts"],
  pen: [PenLine, "Pen"],
  lightbulb: [Lightbulb, "Light bulb"],
  list: [List, "List"],
  "spell-check": [SpellCheck, "Letter with a tick"],
  reply: [Reply, "Arrow back"],
  chat: [MessageSquare, "Speech bubble"],
  mail: [Mail, "Envelope"],
  code: [Code, "Angle brackets"],
  book: [BookOpen, "Book"],
  briefcase: [Briefcase, "Briefcase"],
  search: [Search, "Magnifying glass"],
  calculator: [Calculator, "Calculator"],
  school: [GraduationCap, "Mortarboard"],
  heart: [Heart, "Heart"],
  star: [Star, "Star"],
};

/** A preset's picture: one of the interface's icons, or an emoji. */
export function PresetIcon({ icon, size = 16 }: { icon: string | null; size?: number }) {
  const [Icon] = (icon !== null && Object.hasOwn(ICONS, icon) ? ICONS[icon] : undefined) ?? [icon === null && AtSign];
  if (Icon) return <Icon size={size} aria-hidden />;
  return (
    <span aria-hidden className={styles.emoji} style={{ fontSize: size }}>
      {visible(icon ?? "")}
    </span>
  );
}
