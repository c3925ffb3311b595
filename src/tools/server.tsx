import { useState } from "react";
import type { ToolServerView, ToolView } from "../../core/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import styles from "./tools.module.css";
import { useOffer } from "./use-tools.ts";

const STATES: Readonly<Record<ToolServerView["state"], string>> = {
  idle: "not started",
  starting: "starting",
  ready: "running",
  failed: "failed",
  paused: "left alone after three failures",
};

/** One server: its state, and opened, its tools, prompts, resources and log. */
export function Server({ server }: { server: ToolServerView }) {
  const { name, is_builtin, is_enabled, target, state, error, log, statistics } = server;
  const { offer, load } = useOffer(name);
  const { error: fault, attempt } = useAttempt();
  const [isSure, setIsSure] = useState(false);
  const setText = useChat((chat) => chat.setText);
  const openPanel = useApp((app) => app.openPanel);

  const approve = (key: string, value: string) =>
    attempt(async () => {
      await call("tools.approve", { key, approval: value as ToolView["approval"] });
      await load();
    });
  const use = (prompt: string) =>
    attempt(async () => {
      const { text } = await call("tools.prompt", { server: name, name: prompt });
      setText(text);
      openPanel(null);
    });
  return (
    <li className={styles.server}>
      <details onToggle={(event) => event.currentTarget.open && void attempt(load)}>
        <summary className={styles.summary}>
          <strong>{is_builtin ? "FloatBar" : name}</strong>
          <span className={styles.hint}>
            {is_enabled ? STATES[state] : "switched off"}
            {statistics.calls > 0 && ` · ${statistics.calls} calls, ${statistics.failures} failed`}
          </span>
        </summary>
        <p className={styles.hint}>{target}</p>
        {error !== null && <p className={styles.error}>{error}</p>}
        {fault && <ErrorNotice error={fault} />}
        <ul aria-label={`Tools of ${name}`} className={styles.tools}>
          {offer?.tools.map((tool) => (
            <Tool key={tool.key} tool={tool} onApprove={(value) => void approve(tool.key, value)} />
          ))}
        </ul>
        {offer?.prompts.map((prompt) => (
          <p key={prompt.name} className={styles.line}>
            <span className={styles.grow}>
              Prompt {prompt.name}: {prompt.description}
            </span>
            {prompt.arguments.length === 0 && (
              <Button kind="quiet" onClick={() => void use(prompt.name)}>
                Use {prompt.name}
              </Button>
            )}
          </p>
        ))}
        {offer !== null && offer.resources.length > 0 && (
          <p className={styles.hint}>Resources: {offer.resources.map((resource) => resource.name).join(", ")}</p>
        )}
        {log.length > 0 && (
          <details>
            <summary className={styles.hint}>Log</summary>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
            <pre className={styles.log} tabIndex={0} aria-label={`Log of ${name}`}>
              {log.join("\n")}
            </pre>
          </details>
        )}
        <div className={styles.line}>
          <Button kind="quiet" onClick={() => void attempt(() => call("tools.restart", { server: name }))}>
            Restart {name}
          </Button>
          {!is_builtin && (
            <>
              <Button
                kind="quiet"
                onClick={() => void attempt(() => call("tools.enable", { server: name, enabled: !is_enabled }))}
              >
                Switch {name} {is_enabled ? "off" : "on"}
              </Button>
              <Button
                kind={isSure ? "danger" : "quiet"}
                onClick={() => (isSure ? void attempt(() => call("tools.remove", { server: name })) : setIsSure(true))}
              >
                {isSure ? `Remove ${name} now` : `Remove ${name}`}
              </Button>
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function Tool({ tool, onApprove }: { tool: ToolView; onApprove: (value: string) => void }) {
  const { name, description, approval, is_read_only, statistics } = tool;
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {name}
        {is_read_only && " (only reads)"}
        {statistics.p50 !== null &&
          ` · ${statistics.calls} calls, ${statistics.failures} failed, half of them within ${Math.round(statistics.p50)} ms, 95 % within ${Math.round(statistics.p95 ?? 0)} ms`}
        <span className={styles.hint}> {description.slice(0, 140)}</span>
      </span>
      <select aria-label={`${name} may run`} value={approval} onChange={(event) => onApprove(event.target.value)}>
        <option value="ask">Ask</option>
        <option value="always">Always</option>
        <option value="never">Never</option>
      </select>
    </li>
  );
}
