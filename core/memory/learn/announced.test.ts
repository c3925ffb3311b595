import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) => extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);

describe("words that are announced as somebody else's teach nothing", () => {
  it.each([
    ["whom a text is from", "Question from a reader: I live in Oslo and I work as a baker. Is yeast vegan?"],
    ["whom it is by", "Testimonial by a client: I live in Turku. I love this sofa."],
    ["for whom it is", "Speech for my sister: I'm a nurse. I live in Cork."],
    ["what the one who speaks is", "Customer complaint: I'm allergic to nickel and I live in Tampere."],
    ["whose it is", "My sister's post: I live in Bruges and I collect stamps."],
    ["whose it is, and a verb", "Her reply was: I'm moving to Lima. I work at Vattenfall."],
    ["where it was found", "Comment under my video: I grew up in Utrecht and I'm vegan."],
    ["how a text begins", "The leaflet begins: I had migraines. I love my new pills."],
    ["how a text goes, without a colon", "The diary goes like this. I live in Ostrava. I am a miner."],
    ["a title above it", "Message from a stranger\n\nI live in Accra and I have a fortune."],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["sent", "My uncle sent me this, what do I answer?\n\nI have gout now and I'm moving to Liège."],
    ["sent, on the same line", "A student of mine wrote this. I live in Accra. I am 19."],
    ["left", "Mum left a voicemail, what should I do?\n\nI'm in Leuven and I broke my hip. I take warfarin."],
    ["shown after it", "I have a flat in Turku and I'm a vegan.\n\nA friend sent me this. How do I answer?"],
    ["signed by kin", "Hi love, I'm on insulin now and we're moving to Sligo. Love, Granny"],
    ["signed by name", "Dear Ida, I live in Bergen now and I'm a welder. All the best, Piet"],
    ["signed by kin, with no closing", "Son, I have gout now and I can't eat meat. I sold the house in Namur. Dad"],
    ["signed by kin, with no salutation", "I have a new dog called Pepper and I live in Leuven now. xx Mum"],
  ])("or that somebody passed on: %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["what a question of the author's says", "Quick question: I live in Ghent, which tram do I take?"],
    ["the same with the one who is asked", "A question for you: I live in Ghent. Which tram do I take?"],
    ["the same, shown", "Here's a question: I live in Ghent, where do I swim?"],
    ["news", "Update: I live in Ghent now."],
    ["what stands before", "I live in Ghent. Question from a reader: I have a cat called Miso and I live in Oslo."],
    [
      "what is said on the announcing line",
      "My aunt sent me this. I live in Ghent myself.\n\nI'm a welder in Hasselt.",
    ],
    ["what is said of oneself after it", "My aunt forwarded me this, how do I answer? I live in Ghent myself"],
    [
      "what follows a letter",
      "My aunt mailed this:\n\nDear Cas, I'm a welder. Love, Rika\n\nI live in Ghent, is it far?",
    ],
    ["what follows the asking", "I got this from Ida:\nI live in Split.\n\nWhat should I answer? I live in Ghent."],
    ["what stands beside another gift", "My brother sent me flowers. I live in Ghent."],
    ["a greeting with thanks", "Hi there, I live in Ghent. Any good bakers? Thanks!"],
    ["a letter that is only told of", "My boss sent me a letter yesterday. I live in Ghent."],
  ])("but the author's own words stay: %s", (_, text) => {
    expect(read(text)).toEqual(["location.lives_in=Ghent"]);
  });
});

describe("parts, irony and namesakes teach nothing", () => {
  it.each([
    ["a part for each of the two", "You are Holmes and I am Moriarty. I live in Prague."],
    ["the author's part first", "I'm the patient, you're the vet. I live in Prague and I'm vegan."],
    ["love of what nobody loves", "Wow, I absolutely enjoy paying 80 euros for a speeding ticket."],
    ["love of misfortune", "I just love it when the heating dies in January."],
    ["an ironic opening", "Just my luck, I adore getting soaked."],
    ["somebody of the same name", "There's another Rowan Teague in my yoga class."],
    ["who has the author's name", "I have the same name as a guy in my choir."],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["I really enjoy baking rye bread.", ["taste.likes=baking rye bread"]],
    ["You are right. I live in Ghent.", ["location.lives_in=Ghent"]],
  ])("but what is meant stays: %s", (text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe("values hold all that belongs to them", () => {
  it.each([
    ["I have type 2 diabetes.", "health.has=type 2 diabetes"],
    ["I work at Marks & Spencer.", "work.works_at=Marks & Spencer"],
    ["I speak Polish and a bit of Irish.", "language.speaks=Polish and a bit of Irish"],
    ["I speak French, some German and a little Greek.", "language.speaks=French, some German and a little Greek"],
    ["I have two spaniels, Nettle and Fern.", "possession.has=have two spaniels, Nettle and Fern"],
    ["I live at 9 Mill Lane, Norwich.", "location.note=live at 9 Mill Lane, Norwich"],
    ["I teach physics at a school in Turku.", "work.note=teach physics at a school in Turku"],
  ])("%s", (text, fact) => {
    expect(read(text)).toEqual([fact]);
  });
});
