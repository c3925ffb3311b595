import { expect, it } from "vitest";
import { placesNamed } from "./named-places.ts";

it.each([
  ["What is on page 100?", [["page", 100, 100]]],
  [
    "Compare pages 3-5 with p. 12",
    [
      ["page", 3, 5],
      ["page", 12, 12],
    ],
  ],
  ["Summarise the 2nd chapter", [["chapter", 2, 2]]],
  ["Was steht auf Seite 7?", [["page", 7, 7]]],
  ["Fasse die Seiten 10 bis 12 zusammen", [["page", 10, 12]]],
  ["die 3. Folie", [["slide", 3, 3]]],
  ["¿Qué dice la página 40?", [["page", 40, 40]]],
  ["la diapositiva n.º 4", [["slide", 4, 4]]],
  ["Que dit le chapitre 6 ?", [["chapter", 6, 6]]],
  ["resuma as páginas 2 a 4", [["page", 2, 4]]],
  ["ماذا في الصفحة ١٢؟", [["page", 12, 12]]],
  ["第12页讲什么？", [["page", 12, 12]]],
  ["第二十三章的主题", [["chapter", 23, 23]]],
  ["１２ページには何がありますか", [["page", 12, 12]]],
  ["Erkläre Zeile 41", [["line", 41, 41]]],
  ["How many pages are there?", []],
  ["I read 12 books on one page.", []],
  ["The landing page costs 12.50 euros", []],
  ["S. is 12", []],
  ["page 5 to 2", []],
] as const)("%s", (question, places) => {
  expect(placesNamed(question).map(({ unit, from, to }) => [unit, from, to])).toEqual(places);
});
