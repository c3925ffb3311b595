import { Check, Copy } from "lucide-react";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { t } from "../text.ts";
import { Menu } from "../ui/menu.tsx";
import { useCopied } from "./use-copied.ts";
import { type TableText, textOfTable, toCsv, toMarkdown, toTsv } from "./table-text.ts";
import styles from "./table.module.css";

/** Text of more characters than this is prose, which wants some room beside long words. */
const PROSE = 40;

/** A cell with what it holds. */
export function Cell(props: ComponentProps<"td">) {
  return <td {...props} data-prose={lengthOf(props.children) > PROSE ? true : undefined} />;
}

/** Characters of text among what is drawn, as far as they stand there as such. */
function lengthOf(node: ReactNode): number {
  if (typeof node === "string") return node.length;
  return Array.isArray(node) ? node.reduce<number>((sum, part: ReactNode) => sum + lengthOf(part), 0) : 0;
}

/** A table that scrolls for itself, and can be taken along. */
export function Table({ children }: { children?: ReactNode }) {
  const ref = useRef<HTMLTableElement>(null);
  const { isCopied, copy } = useCopied();
  const copyAs = (write: (table: TableText) => string) => {
    if (ref.current) void copy(write(textOfTable(ref.current)));
  };
  return (
    <div className={styles.table}>
      {/* What does not fit scrolls sideways, which must be possible by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("Table")}>
        <table ref={ref} dir="auto">
          {children}
        </table>
      </div>
      <div className={styles.tools}>
        <Menu
          name={t("Copy table")}
          className={styles.copy}
          groups={[
            {
              items: [
                { id: "tsv", name: t("Copy for a spreadsheet"), run: () => copyAs(toTsv) },
                { id: "markdown", name: t("Copy as Markdown"), run: () => copyAs(toMarkdown) },
                { id: "csv", name: t("Copy as CSV"), run: () => copyAs(toCsv) },
              ],
            },
          ]}
        >
          {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        </Menu>
      </div>
    </div>
  );
}
