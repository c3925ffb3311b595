import type { DocumentPage as Page } from "../../core/contract/contract.ts";
import { number, t } from "../text.ts";

/** What a place of a document is called. */
export function placeName(unit: Page["unit"], place: number): string {
  const at = { number: number(place) };
  return {
    page: () => t("Page {{number}}", at),
    sheet: () => t("Sheet {{number}}", at),
    slide: () => t("Slide {{number}}", at),
    chapter: () => t("Chapter {{number}}", at),
    section: () => t("Section {{number}}", at),
    line: () => t("Line {{number}}", at),
    file: () => t("File {{number}}", at),
  }[unit]();
}
