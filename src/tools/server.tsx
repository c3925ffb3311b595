import { useEffect, useState } from "react";
import type { CallOutput, ToolServerView, ToolView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { SignIn, Wanted } from "./what-it-wants.tsx";
import styles from "./tools.module.css";
import { list, type MessageKey, milliseconds, t, saidInFull } from "../text.ts";

const STATES: Readonly<Record<ToolServerView["state"], MessageKey>> = {
  idle: "not started",
  starting: "starting",
  ready: "running",
  failed: "failed",
  paused: "paused after three failures",
  sign_in: "needs a sign-in",
};

/** One server: its state, and opened, its tools, prompts, resources and log. */
export function Server({ server }: { server: ToolServerView }) {
  const { name, is_builtin, is_enabled, target, state, error_phrase: error, statistics, refused } = server;
  // What it offers is asked for once it is opened: the server is started for that.
  const [isOpen, setIsOpen] = useState(false);
  const { data: offer, error: offerFault, reload } = useCall("tools.list", isOpen ? { server: name } : null);
  // One that took long to start says what it has once it is up.
  useEffect(() => {
    if (isOpen && state === "ready") void reload();
  }, [isOpen, state, reload]);
  const { error: fault, attempt } = useAttempt();
  const setText = useChat((chat) => chat.setText);
  const openPanel = useApp((app) => app.openPanel);

  const approve = (key: string, value: string) =>
    attempt(async () => {
      await call("tools.approve", { key, approval: value as ToolView["approval"] });
      await reload();
    });
  const use = (prompt: string) =>
    attempt(async () => {
      const { text } = await call("tools.prompt", { server: name, name: prompt });
      setText(text);
      openPanel(null);
    });
  return (
    <li className={styles.server}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <strong>{is_builtin ? t("FloatBar") : name}</strong>
          <span className={styles.hint}>
            {is_enabled ? t(STATES[state]) : t("switched off")}
            {statistics.calls > 0 &&
              ` · ${t("{{shown}} calls, {{failed}} failed", { count: statistics.calls, failed: statistics.failures })}`}
          </span>
        </summary>
        <p className={styles.hint}>{target}</p>
        {!is_builtin && <Trust server={server} attempt={attempt} onChanged={reload} />}
        {server.is_imported && <p className={styles.hint}>{t("Imported from a file")}</p>}
        {server.lacks_secrets && (
          <p className={styles.error}>
            {t("Its secrets were entered for another program or address and are not used. Add it again with them.")}
          </p>
        )}
        {error !== null && <p className={styles.error}>{saidInFull(error)}</p>}
        <Log server={server} isFaults />
        {fault && <ErrorNotice error={fault} />}
        {offerFault && <ErrorNotice error={offerFault} />}
        {state === "sign_in" && <SignIn name={name} attempt={attempt} />}
        <Wanted server={server} attempt={attempt} />
        <Offered
          name={name}
          offer={offer}
          onApprove={(key, value) => void approve(key, value)}
          onUse={(prompt) => void use(prompt)}
        />
        {refused.length > 0 && (
          <ul aria-label={t("Tools of {{name}} that cannot be used", { name })} className={styles.tools}>
            {refused.map((tool) => (
              <li key={tool.name} className={styles.hint}>
                {tool.name}: {saidInFull(tool.reason_phrase)}
              </li>
            ))}
          </ul>
        )}
        <Log server={server} />
        <Actions server={server} attempt={attempt} />
      </details>
    </li>
  );
}

/** Whether the server is believed about its own tools. */
function Trust({
  server: { name, is_trusted },
  attempt,
  onChanged,
}: ActionsProps & { onChanged: () => Promise<unknown> }) {
  return (
    <label className={styles.hint}>
      <input
        type="checkbox"
        checked={is_trusted}
        onChange={(event) => {
          const trusted = event.target.checked;
          void attempt(async () => {
            await call("tools.trust", { server: name, trusted });
            await onChanged();
          });
        }}
      />
      {t("Believe what it says of its tools: those that only read run without a question")}
    </label>
  );
}

interface OfferedProps {
  name: string;
  offer: CallOutput<"tools.list"> | null;
  onApprove: (key: string, approval: string) => void;
  onUse: (prompt: string) => void;
}

/** The tools, prompts and resources of a server. */
function Offered({ name, offer, onApprove, onUse }: OfferedProps) {
  return (
    <>
      <ul aria-label={t("Tools of {{name}}", { name })} className={styles.tools}>
        {offer?.tools.map((tool) => (
          <Tool key={tool.key} tool={tool} onApprove={(value) => onApprove(tool.key, value)} />
        ))}
      </ul>
      {offer?.prompts.map((prompt) => (
        <p key={prompt.name} className={styles.line}>
          <span className={styles.grow}>
            {t("Prompt {{name}}: {{text}}", { name: prompt.name, text: prompt.description })}
          </span>
          {prompt.arguments.length === 0 && (
            <Button kind="quiet" onClick={() => onUse(prompt.name)}>
              {t("Use {{name}}", { name: prompt.name })}
            </Button>
          )}
        </p>
      ))}
      {offer !== null && offer.resources.length > 0 && (
        <p className={styles.hint}>
          {t("Resources: {{list}}", { list: list(offer.resources.map((resource) => resource.name)) })}
        </p>
      )}
    </>
  );
}

interface LogProps {
  server: ToolServerView;
  /** Whether this is the place beside the fault of a server that does not run, where the log is open from the start. */
  isFaults?: boolean;
}

const toEnd = (box: Element | null | undefined) => box?.scrollTo({ top: box.scrollHeight });

/** What the server wrote besides, the newest lines in view; beside its fault where it has one, since it says why. */
function Log({ server: { name, log, state }, isFaults = false }: LogProps) {
  const isOut = state === "failed" || state === "paused";
  if (log.length === 0 || isOut !== isFaults) return null;
  return (
    <details open={isOut} onToggle={(event) => toEnd(event.currentTarget.lastElementChild)}>
      <summary className={styles.hint}>{t("Log")}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <pre ref={toEnd} className={styles.log} tabIndex={0} dir="ltr" aria-label={t("Log of {{name}}", { name })}>
        {log.join("\n")}
      </pre>
    </details>
  );
}

interface ActionsProps {
  server: ToolServerView;
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

function Actions({ server: { name, is_builtin, is_enabled, is_signed_in }, attempt }: ActionsProps) {
  const [isSure, setIsSure] = useState(false);
  return (
    <div className={styles.line}>
      <Button kind="quiet" onClick={() => void attempt(() => call("tools.restart", { server: name }))}>
        {t("Restart {{name}}", { name })}
      </Button>
      {is_signed_in && (
        <Button kind="quiet" onClick={() => void attempt(() => call("tools.sign_out", { server: name }))}>
          {t("Sign out of {{name}}", { name })}
        </Button>
      )}
      {!is_builtin && (
        <>
          <Button
            kind="quiet"
            onClick={() => void attempt(() => call("tools.enable", { server: name, enabled: !is_enabled }))}
          >
            {is_enabled ? t("Switch {{name}} off", { name }) : t("Switch {{name}} on", { name })}
          </Button>
          <Button
            kind={isSure ? "danger" : "quiet"}
            onClick={() => (isSure ? void attempt(() => call("tools.remove", { server: name })) : setIsSure(true))}
          >
            {isSure ? t("Remove {{name}} now", { name }) : t("Remove {{name}}", { name })}
          </Button>
        </>
      )}
    </div>
  );
}

function Tool({ tool, onApprove }: { tool: ToolView; onApprove: (value: string) => void }) {
  const { name, description, approval, is_read_only, statistics } = tool;
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {name}
        {is_read_only && t(" (read-only)")}
        {statistics.p50 !== null &&
          ` · ${t("{{shown}} calls, {{failed}} failed, half of them within {{half}}, 95 % within {{most}}", {
            count: statistics.calls,
            failed: statistics.failures,
            half: milliseconds(statistics.p50),
            most: milliseconds(statistics.p95 ?? 0),
          })}`}
        <span className={styles.hint}> {description.slice(0, 140)}</span>
      </span>
      <select
        aria-label={t("{{name}} may run", { name })}
        value={approval}
        onChange={(event) => onApprove(event.target.value)}
      >
        <option value="ask">{t("Ask")}</option>
        <option value="always">{t("Always")}</option>
        <option value="never">{t("Never")}</option>
      </select>
    </li>
  );
}
