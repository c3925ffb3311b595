import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";
import { makeScan, scannedPage } from "../testing/make-scan.ts";
import { startModelServer } from "../testing/model-server.ts";

/** A page of a report on one of its subjects, of some 700 words that say little. */
function reportPage(subject: string, fact: string): string {
  const filler = `The committee for the ${subject} met, read the minutes of its last meeting, and went on as before. `;
  return `<section style="break-after: page"><h2>The ${subject}</h2><p>${fact}</p><p>${filler.repeat(38)}</p></section>`;
}

const SUBJECTS = ["harbour", "library", "bridge", "tram", "market", "school", "museum", "theatre", "park", "station"];

test("a long PDF that a browser made is searched for each question, and the receipt names the pages", async ({
  launch,
}) => {
  const server = await startModelServer("chat", [
    [{ text: "It cost 84 million." }, { end: "stop", usage: { input: 1, output: 1 } }],
    [{ text: "In 1931." }, { end: "stop", usage: { input: 1, output: 1 } }],
  ]);
  try {
    const { page, dataDir, face } = await launch({ env: { FLOATBAR_API_URL: server.base } });
    test.skip(face === "electron", "a page of Electron's prints no PDF by this way");
    const facts: Record<number, string> = {
      37: "Rebuilding the pier in granite came to 84 million crowns.",
      72: "The oldest carriage was bought second-hand from Ghent in 1931.",
    };
    const pages = Array.from({ length: 80 }, (_, at) =>
      reportPage(SUBJECTS[at % SUBJECTS.length] ?? "", facts[at + 1] ?? "Nothing was decided."),
    );
    const printer = await page.context().newPage();
    await printer.setContent(pages.join(""));
    const file = join(dataDir, "report.pdf");
    writeFileSync(file, await printer.pdf());
    await printer.close();

    const { ask, answers } = bar(page);
    await page.locator("#attach-files").setInputFiles(file);
    const chip = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
    await expect(chip).toContainText("80 pages");
    expect(await faultsIn(page)).toEqual([]);
    await ask("What did the granite pier cost?");
    await expect(answers.last()).toContainText("84 million");
    const body = JSON.stringify(server.asked[0]?.body);
    expect(body).toContain("84 million crowns");
    expect(body.length).toBeLessThan(80_000);
    // The chat's file is there for later questions.
    await ask("Where was the oldest carriage bought?");
    await expect(answers.last()).toContainText("In 1931.");
    expect(JSON.stringify(server.asked[1]?.body)).toContain("second-hand from Ghent");
    const receipt = answers.last().getByRole("group", { name: "What was sent" });
    await receipt.locator("summary").first().click();
    const sent = receipt.getByRole("list", { name: "Documents sent" });
    await expect(sent).toContainText("report.pdf");
    await expect(sent).toContainText(/pages:.*\b72\b/);
    // To the page itself, and from it to the one before.
    await sent.getByRole("button", { name: "Page 72" }).click();
    const pdf = bar(page).dialog("report.pdf");
    await expect(pdf.locator("mark").filter({ hasText: "second-hand from Ghent" })).toBeVisible();
    // In a small window, too, the page begins with what it is, and its marks below.
    await page.setViewportSize({ width: 480, height: 640 });
    await page.keyboard.press("Escape");
    await sent.getByRole("button", { name: "Page 72" }).click();
    await expect(pdf.getByRole("status")).toHaveText("Page 72");
    await expect(pdf.getByRole("status")).toBeInViewport({ ratio: 1 });
    await expect(pdf.getByRole("button", { name: "Save the file" })).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 680, height: 720 });
    expect(await faultsIn(page)).toEqual([]);
    await pdf.getByRole("button", { name: "Before it" }).click();
    await expect(pdf.getByRole("status")).toHaveText("Page 71");
    await expect(pdf).toContainText("of 80");
    const saved = page.waitForEvent("download");
    await pdf.getByRole("button", { name: "Save the file" }).click();
    expect((await saved).suggestedFilename()).toBe("report.pdf");
    await page.keyboard.press("Escape");

    // A folder is read in the background, and asked by its passages as a file is; forgotten, it is asked no more.
    const folder = join(mkdtempSync(join(tmpdir(), "floatbar-folder-")), "Notes of the pier");
    mkdirSync(folder);
    writeFileSync(join(folder, "keeper.md"), "# People\n\nThe keeper of the pier is called Ottoline.\n");
    await bar(page).open("Folders");
    const panel = bar(page).dialog("Folders for this chat");
    await panel.getByRole("textbox", { name: "Folder on this computer" }).fill(folder);
    await panel.getByRole("button", { name: "Add folder" }).click();
    await expect(panel.getByRole("status", { name: "State of Notes of the pier" })).toHaveText("Files read: 1");
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("list", { name: "Folders for this chat" })).toContainText("Notes of the pier");
    await ask("Who is the keeper of the pier?");
    await expect.poll(() => JSON.stringify(server.asked[2]?.body)).toContain("is called Ottoline");
    await answers.last().getByRole("group", { name: "What was sent" }).locator("summary").first().click();
    await expect(answers.last().getByRole("list", { name: "Documents sent" })).toContainText(
      "Notes of the pier/keeper.md",
    );
    // From the receipt to the page: its text, with what went marked.
    await answers
      .last()
      .getByRole("button", { name: /^Line \d+$/ })
      .click();
    const read = bar(page).dialog("Notes of the pier/keeper.md");
    await expect(read.locator("mark")).toContainText("called Ottoline");
    await expect(read.getByRole("status")).toHaveText(/^Line \d+$/);
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    // Away for a while, its name is seen whole, whatever is said of it.
    await page.setViewportSize({ width: 480, height: 640 });
    renameSync(folder, `${folder} away`);
    const known = page.getByRole("list", { name: "Folders for this chat" }).getByRole("listitem");
    await expect(known).toContainText("Not there just now");
    const isCut = (element: HTMLElement) => element.scrollWidth > element.clientWidth;
    expect(await known.getByText("Notes of the pier", { exact: true }).evaluate(isCut)).toBe(false);
    expect(await known.getByRole("button").evaluate(isCut)).toBe(false);
    renameSync(`${folder} away`, folder);
    await expect(known).toContainText("Files read: 1");
    await page.setViewportSize({ width: 680, height: 720 });
    await page.getByRole("button", { name: /^Notes of the pier/ }).click();
    await panel.getByRole("button", { name: "Forget Notes of the pier" }).click();
    await expect(panel.getByRole("list", { name: "Folders" })).toHaveCount(0);
    rmSync(join(folder, ".."), { recursive: true });

    await page.keyboard.press("Escape");

    // A scanner's page goes as a picture, and is seen from the receipt.
    const scan = join(dataDir, "scan.pdf");
    writeFileSync(scan, makeScan([scannedPage([1]), scannedPage([0.5])]));
    await page.locator("#attach-files").setInputFiles(scan);
    await expect(chip).toContainText("2 pages, 2 without text");
    await ask("What is on page 2 of the scan?");
    await expect.poll(() => JSON.stringify(server.asked[3]?.body)).toContain("data:image/png;base64,");
    const under = answers.last().getByRole("group", { name: "What was sent" });
    await under.locator("summary").first().click();
    const scanned = under.getByRole("listitem").filter({ hasText: "scan.pdf" });
    await expect(scanned).toContainText("pages as pictures: 2; pages not sent: 1 (the question names other pages)");
    await scanned.getByRole("button", { name: "Page 2" }).click();
    const seen = bar(page).dialog("scan.pdf");
    await expect(seen.getByRole("img", { name: "Page 2 as a picture" })).toBeVisible();
    await expect(seen).toContainText("It went as a picture.");
    expect(await faultsIn(page)).toEqual([]);

    // What of a mail cannot be read is counted before it is sent, and below the answer.
    await page.keyboard.press("Escape");
    const mail = join(dataDir, "a.eml");
    const inside = ["text/plain\n\nHere it is.", 'application/msword; name="bill.docx"\n\n\0\x01'];
    const head = 'From: a@mail.example\nSubject: Bill\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"';
    writeFileSync(mail, `${head}\n\n${inside.map((part) => `--b\nContent-Type: ${part}\n`).join("")}--b--\n`);
    await page.locator("#attach-files").setInputFiles(mail);
    await expect(chip).toContainText("parts not read: 1");
    await ask("What does the mail say?");
    await expect(answers.last()).toContainText("Not seen: a.eml, parts of it: 1 (cannot be read).");
  } finally {
    await server.close();
  }
});
