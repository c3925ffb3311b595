/** How a language tells facts to the person they are about. `{}` stands for a value, `{who}` for a person or a pet. */
export interface ToldWords {
  /** By a fact's key, or by `category.key` where the key alone says too little. */
  facts: Readonly<Record<string, string>>;
  /** What was said in somebody's own words and cannot be told in others. */
  said: string;
  /** People by the words that keys have for them, as their own: "your wife". */
  people: Readonly<Record<string, string>>;
  /** The same for pets. */
  pets: Readonly<Record<string, string>>;
  /** What a person or pet is called, who they are where there may be several, and how old they are. */
  named: string;
  listed: string;
  aged: string;
  /** What somebody likes best of a kind, and those kinds. */
  favourite: string;
  kinds: Readonly<Record<string, string>>;
  /** What a value is about, by its category, where its key has no words of its own. */
  topics: Readonly<Record<string, string>>;
}
