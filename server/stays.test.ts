import { expect, it } from "vitest";
import { VaultError } from "../core/base/errors.ts";
import { Stays } from "./stays.ts";

it("ends what its user may have no longer, once, and nothing where the store cannot say so just now", async () => {
  const stays = new Stays();
  const ended: string[] = [];
  const answers: Record<string, boolean | Error> = {
    ana: false,
    ben: true,
    cleo: new VaultError("provider_unavailable", "The database is away."),
  };
  for (const userId of Object.keys(answers))
    stays.add({
      userId,
      isAllowed: async () => {
        const answer = answers[userId] ?? false;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      end: () => ended.push(userId),
    });
  await stays.look();
  await stays.look();
  expect(ended).toEqual(["ana"]);
  answers.ben = false;
  answers.cleo = false;
  await stays.look("cleo");
  expect(ended).toEqual(["ana", "cleo"]);
});
