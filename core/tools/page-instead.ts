/** A web page answered where a tool server should. */
export class PageInstead extends Error {
  readonly page: string;

  constructor(page: string) {
    super("A web page answered.");
    this.name = "PageInstead";
    this.page = page;
  }
}
