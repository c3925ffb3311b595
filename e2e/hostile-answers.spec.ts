import Database from "better-sqlite3";
import { join } from "node:path";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { bar, expect, test } from "./launch-app.ts";

const ANSWERS: Record<string, string> = {
  quotes: ">".repeat(3000),
  marks: "**a".repeat(30_000),
  lists: "- ".repeat(3000),
  tables: `${"|a".repeat(1000)}\n${"|-".repeat(1000)}\n${"|\n".repeat(5000)}`,
  formulas: `so $$${"\\frac{".repeat(1500)}1${"}{2}".repeat(1500)}$$ it is`,
};

test("an answer that a parser would choke on is shown, and leaves the bar usable, also after a restart", async ({
  launch,
}) => {
  const model = await startOpenAIServer((last) => ANSWERS[last] ?? "An ordinary answer.");
  const env = { FLOATBAR_API_KEY: "sk-test", FLOATBAR_API_URL: `${model.url}/v1` };
  const app = await launch({ env });
  for (const name of Object.keys(ANSWERS)) {
    await bar(app.page).ask(name);
    await expect(bar(app.page).questions.last()).toHaveText(name);
    await bar(app.page).button("Send").waitFor();
  }
  await bar(app.page).ask("and now?");
  await expect(bar(app.page).answers.last()).toContainText("An ordinary answer.");
  await app.quit();

  const again = await launch({ env, dataDir: app.dataDir });
  await expect(bar(again.page).answers).toHaveCount(Object.keys(ANSWERS).length + 1);
  await bar(again.page).ask("once more");
  await expect(bar(again.page).answers.last()).toContainText("An ordinary answer.");
  await model.close();
});

test("a chat that brought the window down is not opened by itself at the next start", async ({ launch }) => {
  const app = await launch();
  await bar(app.page).ask("Hello");
  await expect(bar(app.page).answers).toHaveCount(1);
  await bar(app.page).button("Send").waitFor();
  await app.quit();
  // As it is where the window dies while it draws.
  const db = new Database(join(app.dataDir, "vault.db"));
  db.prepare(
    "INSERT INTO drafts (session_id, content, updated_at) SELECT '@drawing', id, created_at FROM sessions",
  ).run();
  db.close();

  const next = await launch({ dataDir: app.dataDir });
  await expect(next.page.getByRole("alert")).toContainText("It is in History");
  await expect(bar(next.page).answers).toHaveCount(0);
  await next.quit();
  const third = await launch({ dataDir: app.dataDir });
  await expect(bar(third.page).answers).toHaveCount(1);
});
