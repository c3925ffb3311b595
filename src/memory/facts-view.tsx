import { type ReactNode, useState } from "react";
import type { CallInput, CallOutput, FactView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { AddFact } from "./add-fact.tsx";
import { Asked, ThisWeek } from "./asked.tsx";
import { Fact } from "./fact.tsx";
import { byTheme } from "./themes.ts";
import { categoryTitle } from "./words.ts";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { type MessageKey, t } from "../text.ts";
import styles from "./memory.module.css";

const PAGE = 100;
const MOST = 500;
type Sort = NonNullable<CallInput<"facts.list">["sort"]>;
const SORTS = {
  newest: "Newest first",
  used: "Most used first",
  confidence: "Most certain first",
  category: "By theme",
} as const satisfies Record<Sort, MessageKey>;

/** Every fact: searched, filtered, sorted, and each with the ways to correct, pin or forget it. */
export function FactsView({ onClose }: { onClose: () => void }) {
  const openSession = useChat((chat) => chat.openSession);
  const [filter, setFilter] = useState<Filter>({ query: "", category: null, sort: "category" });
  const [limit, setLimit] = useState(PAGE);
  const [forgotten, setForgotten] = useState<FactView | null>(null);
  const { error, attempt } = useAttempt();

  const { data: page, error: fault } = useCall("facts.list", { ...filter, limit: Math.min(MOST, limit) }, [
    "facts.changed",
  ]);
  const { data: stats } = useCall("memory.stats", {}, ["facts.changed"]);
  const shown = error ?? fault;
  const categories = (stats?.categories ?? []).filter(({ count }) => count > 0).map((entry) => entry.category);

  const forget = async (fact: FactView) => {
    if (await attempt(() => call("facts.forget", { id: fact.id }))) setForgotten(fact);
  };
  const undo = async (fact: FactView) => {
    if (await attempt(() => call("facts.restore", { id: fact.id }))) setForgotten(null);
  };
  const open = async (sessionId: string, messageId: string) => {
    await openSession(sessionId);
    onClose();
    requestAnimationFrame(() => document.getElementById(`message-${messageId}`)?.scrollIntoView({ block: "center" }));
  };
  const facts = page?.facts ?? [];
  const isFiltered = filter.query !== "" || filter.category !== null;
  const isEmpty = page?.total === 0;

  return (
    <>
      <Filters isNeeded={isFiltered || !isEmpty} filter={filter} categories={categories} onChange={setFilter}>
        <AddFact categories={categories} attempt={attempt} />
      </Filters>
      {shown && <ErrorNotice error={shown} />}
      <Asked attempt={attempt} />
      <ThisWeek />
      {forgotten && (
        <p role="status" aria-label={t("Forgotten")} className={styles.notice}>
          <span>{t("Forgotten: {{list}}", { list: forgotten.value })}</span>
          <Button kind="quiet" onClick={() => void undo(forgotten)}>
            {t("Undo")}
          </Button>
        </p>
      )}
      {isEmpty && (
        <p className={styles.empty}>
          {isFiltered
            ? t("No fact matches this filter.")
            : t("Nothing is remembered yet. Tell FloatBar something about yourself.")}
        </p>
      )}
      <FactList
        facts={facts}
        isByTheme={filter.sort === "category"}
        attempt={attempt}
        onForget={(fact) => void forget(fact)}
        onOpen={(sessionId, messageId) => void open(sessionId, messageId)}
      />
      {page && <More page={page} onMore={() => setLimit(limit + PAGE)} />}
    </>
  );
}

interface FactListProps {
  facts: readonly FactView[];
  isByTheme: boolean;
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  onForget: (fact: FactView) => void;
  onOpen: (sessionId: string, messageId: string) => void;
}

function FactList({ facts, isByTheme, attempt, onForget, onOpen }: FactListProps) {
  const groups = isByTheme ? byTheme(facts) : [{ name: "", facts }];
  return (
    <ul aria-label={t("Facts")} className={isByTheme ? styles.themes : styles.facts}>
      {groups.flatMap((group) =>
        group.facts.map((fact, at) => (
          <Fact
            key={fact.id}
            fact={fact}
            heading={at === 0 ? group.name : ""}
            attempt={attempt}
            onForget={() => onForget(fact)}
            onOpen={onOpen}
          />
        )),
      )}
    </ul>
  );
}

interface Filter {
  query: string;
  /** Null for all of them. */
  category: string | null;
  sort: Sort;
}

interface FiltersProps {
  /** Whether there is anything to filter. */
  isNeeded: boolean;
  filter: Filter;
  categories: readonly string[];
  onChange: (filter: Filter) => void;
  /** What stands at the end of the row. */
  children: ReactNode;
}

function Filters({ isNeeded, children, ...chosen }: FiltersProps) {
  return (
    <div className={styles.tools}>
      {isNeeded && <Choices {...chosen} />}
      {children}
    </div>
  );
}

function Choices({ filter, categories, onChange }: Omit<FiltersProps, "isNeeded" | "children">) {
  return (
    <>
      <TextInput
        type="search"
        aria-label={t("Filter facts")}
        placeholder={t("Filter")}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.target.value })}
      />
      <select
        aria-label={t("Category")}
        className={styles.select}
        value={filter.category ?? ""}
        onChange={(event) => onChange({ ...filter, category: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">{t("All categories")}</option>
        {categories.map((name) => (
          <option key={name} value={name}>
            {categoryTitle(name)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("Sort")}
        className={styles.select}
        value={filter.sort}
        onChange={(event) => onChange({ ...filter, sort: event.target.value as Sort })}
      >
        {Object.entries(SORTS).map(([name, text]) => (
          <option key={name} value={name}>
            {t(text)}
          </option>
        ))}
      </select>
    </>
  );
}

/** The way to facts that are not shown yet. */
function More({ page, onMore }: { page: CallOutput<"facts.list">; onMore: () => void }) {
  return (
    <>
      {page.total > MOST && page.facts.length === MOST && (
        <p className={styles.empty}>{t("{{shown}} more: filter to find them.", { count: page.total - MOST })}</p>
      )}
      {page.total > page.facts.length && page.facts.length < MOST && (
        <Button onClick={onMore}>{t("Show more ({{shown}} left)", { count: page.total - page.facts.length })}</Button>
      )}
    </>
  );
}
