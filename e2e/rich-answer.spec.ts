import { startModelServer } from "../testing/model-server.ts";
import { startHttpServer } from "../testing/http-server.ts";
import { bar, expect, test } from "./launch-app.ts";

const answer = (picture: string) => `# Ferries

See [the plan][1][^1].

| Pier | Leaves |
| --- | --: |
| Cais do Sodré | 14:05 |
| Belém, east | 14:20<br>14:50 |

$$
x = \\sqrt{2}
$$

\`\`\`mermaid
flowchart LR
  Lisbon --> Belém
  click Lisbon "https://example.com/"
\`\`\`

![the harbour](${picture}/harbour.png?of=Ana)

[1]: https://example.com/plan
[^1]: As of *May*.
`;

test("an answer is taken along formatted, its tables too, and its images ask before anybody is asked for them", async ({
  launch,
}) => {
  const asked: string[] = [];
  const web = await startHttpServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  const end = { end: "stop", usage: { input: 8, output: 9 } } as const;
  const model = await startModelServer("chat", [[{ text: answer(web.url) }, end]]);
  const { page, face } = await launch({
    env: { FLOATBAR_API_KEY: "sk-test", FLOATBAR_API_URL: model.base },
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await bar(page).ask("When does the ferry leave?");
  const log = page.getByRole("log");
  await expect(log.locator(".katex")).toBeVisible();
  await expect(log.getByRole("link", { name: "the plan" })).toBeVisible();

  await log.getByRole("button", { name: "Note 1", exact: true }).click();
  await expect(log.getByRole("list", { name: "Notes" }).getByRole("listitem")).toBeFocused();

  await log.getByRole("cell", { name: "Cais do Sodré" }).hover();
  await log.getByRole("button", { name: "Copy table" }).click();
  await page.getByRole("menuitem", { name: "Copy for a spreadsheet" }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  if (face === "browser") {
    await expect.poll(read).toBe('Pier\tLeaves\nCais do Sodré\t14:05\nBelém, east\t"14:20\n14:50"');
    await log.getByRole("button", { name: "Copy answer" }).click();
    await expect.poll(read).toContain("# Ferries");
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain('<a href="https://example.com/plan">');
    expect(html).toContain("<msqrt>");
  }

  // What draws diagrams is loaded by who wants to see one, and draws under the policies of the pages.
  const frames = () => page.frames().length;
  expect(frames()).toBe(1);
  await log.getByRole("button", { name: "Draw the diagram" }).click();
  const drawn = log.getByRole("img", { name: "Diagram" });
  await expect(drawn).toHaveAttribute("src", /Bel%C3%A9m/);
  expect(
    await drawn.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(100);
  expect(frames()).toBe(2);
  await log.getByRole("button", { name: "Show as text" }).click();
  await expect(log.getByText("Lisbon --> Belém")).toBeVisible();

  expect(asked).toEqual([]);
  await log.getByRole("button", { name: /^Show images from 127\.0\.0\.1/ }).click();
  // The user's own network is not asked even then.
  await expect(log.getByText("not on the public internet")).toBeVisible();
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
  await web.close();
  await model.close();
});
