import { useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { Server } from "./server.tsx";
import styles from "./tools.module.css";
import { saidInFull, t } from "../text.ts";

const EXAMPLE = `{
  "mcpServers": {
    "files": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/home/me/Documents"] }
  }
}`;

/** The Tools panel: the servers that tools come from, what each may do, and how it went. */
export function Tools({ onClose }: { onClose: () => void }) {
  const { data, error: fault } = useCall("tools.servers", {}, ["tools.changed"]);
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<CallOutput<"tools.add">["refused"]>([]);
  const { error, attempt } = useAttempt();
  const add = () =>
    attempt(async () => {
      const added = await call("tools.add", { text });
      setRefused(added.refused);
      setText("");
    });
  return (
    <Dialog title={t("Tools")} onClose={onClose}>
      <p className={styles.hint}>
        {t(
          "Models that support tools can call these. Read-only tools run by themselves; everything else asks you first.",
        )}
      </p>
      {fault && <ErrorNotice error={fault} />}
      <ul aria-label={t("Tool servers")} className={styles.servers}>
        {data?.servers.map((server) => (
          <Server key={server.name} server={server} />
        ))}
      </ul>
      <section aria-label={t("Add a server")}>
        <h3 className={styles.heading}>{t("Add a server")}</h3>
        <label className={styles.hint} htmlFor="mcp-servers">
          {t(
            "Paste the mcpServers JSON that its documentation gives. Values of env and headers are kept with your keys.",
          )}
        </label>
        <textarea
          id="mcp-servers"
          className={styles.json}
          dir="ltr"
          rows={6}
          spellCheck={false}
          placeholder={EXAMPLE}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {error && <ErrorNotice error={error} />}
        {refused.length > 0 && (
          <div role="status">
            <p className={styles.error}>{t("These were not added; the others were.")}</p>
            <ul aria-label={t("Entries that were not added")} className={styles.tools}>
              {refused.map(({ name, reason_phrase }) => (
                <li key={name} className={styles.hint}>
                  {name}: {saidInFull(reason_phrase)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Button kind="primary" disabled={text.trim() === ""} onClick={() => void add()}>
          {t("Add")}
        </Button>
      </section>
      <Clients />
    </Dialog>
  );
}

/** What to paste into another program so that it may use FloatBar's memory. */
function Clients() {
  const { data } = useCall("window.client", {});
  const [isCopied, setIsCopied] = useState(false);
  if (!data) return null;
  const { command, args, env } = data;
  const floatbar = { command, args, ...(Object.keys(env).length === 0 ? {} : { env }) };
  const text = JSON.stringify({ mcpServers: { floatbar } }, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <details className={styles.clients}>
      <summary>{t("Use FloatBar's memory in other programs")}</summary>
      <p className={styles.hint}>
        {t(
          "Paste this into the list of MCP servers of Claude Desktop, Cursor, VS Code or another client. It reaches your memory and tasks; what is held back from models is held back from it, too.",
        )}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <pre className={styles.json} dir="ltr" tabIndex={0} aria-label={t("Entry for other programs")}>
        {text}
      </pre>
      <Button onClick={() => void copy()}>{isCopied ? t("Copied") : t("Copy the entry")}</Button>
    </details>
  );
}
