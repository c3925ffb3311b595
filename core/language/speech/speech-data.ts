/**
 * How a language speaks of oneself: all that learning needs to know of it, as data. docs/adding/speech.md walks through it.
 *
 * A list is written as one string with `|` between its entries. An entry is a word or a phrase in lower case, as it is
 * written, with plain apostrophes; `*` at its end takes any ending ("allerg*"), at its beginning any beginning ("*kurs").
 * A word may stand in several lists. A list may be left out where the language has no such words.
 */
export interface SpeechData {
  /** ISO 639-1, with the script where it is not the usual one ("hi-Latn"). */
  language: string;
  /** Words by which a text is taken for this language, beside those of its classes and patterns. */
  tells?: string;
  /** Words by which a text is not taken for this language, since another has them too. */
  tellsNothing?: string;
  /** Whether words are written apart; where they are not, entries are looked for anywhere in the text. */
  isSpaced: boolean;
  /** Whether the script has capitals, by which names are told. */
  hasCase: boolean;
  /** Whether verbs come last, so that a value stands before what tells its kind ("Graz'ta yaşıyorum"). */
  isHeadFinal?: boolean;
  /** Whether no form of a verb says who does it, so that words of unknown people before it make it theirs. */
  isPersonless?: boolean;
  /** How many words may stand before a pattern ("since May | I live in …"); none unless said. */
  lead?: number;
  /** The accented end of a verb that is somebody else's, and without it the author's own ("estudió", "estudio"). */
  othersEnding?: string;
  /** Letters that are written onto the next word and join clauses (Arabic "و"). */
  joinedTo?: string;
  /** Ends of statements that keep stating with a question mark after them ("있거든?"). */
  tags?: string;
  /**
   * Particles by whether the syllable before them ends in a consonant ("밥이") or a vowel ("차가"), where their shape follows it:
   * "오이" is a word, not "오" with a particle.
   */
  particles?: { afterConsonant: string; afterVowel: string };
  /** Endings of verbs after which another statement may begin ("서울에 사는데 …"), where words are written apart. */
  clauseEnds?: string;
  /** Whether the learned scorer also notes what no pattern finds; its weights were learned from English. */
  isScored?: boolean;
  /** Whether its data leave out the marks of short vowels, which are then left out of what is read, too. */
  leavesOutMarks?: boolean;
  /** Pairs of characters: one that others write, and the one that these data have in its place ("國国"). */
  variants?: string;
  /** How words of patterns are also written, by the word as patterns have it: dialects and what is typed in haste ("nicht": "ned|net"). */
  spellings?: Readonly<Record<string, string>>;
  /** The subject that "I live here and work there" leaves out the second time, with its space; empty where verbs say it. */
  subject: string;
  /** Whether a subject also follows its verb ("am Montag gehe ich"): such a statement is read with the subject first, too. */
  inverts?: boolean;
  /** Verbs that are the author's own where a statement begins with them and names no subject ("wohne in …"), beside "be" and "have". */
  ownVerbs?: string;
  /**
   * The source of a regular expression that tells, from its first word that leads to no other, that a statement leaves its
   * subject out, which is its author ("Picked up …", "Gestern … gekauft"), or begins with a time that comes again and says what it
   * is for, in lower case; only where verbs do not say who.
   */
  unspoken?: string;
  /**
   * The source of a regular expression that tells that a sentence sets a frame for the messages that follow, beside the signs of a
   * game: a story told by turns, practice in a role, answers as if one were another, a text to come that is to be worked on.
   * Capitals do not count.
   */
  setsFrame?: string;
  /** The same where roles are given to both by name or with an article ("you are Romeo and I am Juliet"); capitals count. */
  setsRoles?: string;
  /**
   * The source of a regular expression that tells, from where a statement begins, that it asks: verbs that differ from the
   * author's own by an accent alone, which is left out of all else that is read ("اعمل" asks, "أعمل" states), and what is
   * typed as into a search box, without a subject ("高血压的饮食").
   */
  asks?: string;
  /** Words by what they say of a statement; the scorer's features are made of these classes, never of the words. */
  classes: Partial<Record<WordClass, string>>;
  /** Signs of words that are not the author's own. */
  frames: Partial<Record<FrameSign, string>>;
  /** Sentences whose structure makes a fact sure. */
  patterns: readonly SpeechPattern[];
  /**
   * How something is taken back: the source of a regular expression with named groups, and the sentence that was true
   * before, which takes them: `^i left (?<where>.+?)[.!]*$` means `i work at {where}`. Or what ends with it.
   */
  retractions: readonly Retraction[];
  /**
   * Ways to ask to forget that do not begin with a sign of `forget` ("can you forget …", "you can forget …", "stop remembering …"), as the
   * source of a regular expression with named groups, and the plain request that takes them: `forget {what}`. `isLoose` are those
   * that may as well be about a text ("remove my name").
   */
  forgetAsks?: readonly { says: string; means: string; isLoose?: boolean }[];
  /** What tells that a sentence with "forget" asks for nothing ("for a moment", "let's forget"), as the source of a regular expression. */
  forgetFigures?: string;
  /**
   * What people call a fact that they want forgotten where they do not say its value ("where I live", "the name of my {pet}"):
   * `fact` as in patterns, whose key may be a person's or an animal's alone, and templates as there, which need no slot.
   */
  forgetNames?: readonly { fact: string; says: readonly string[] }[];
  /** What people call whole categories ("health", "family"), as entries. */
  forgetKinds?: Readonly<Record<string, string>>;
  /** How one asks to forget everything, as the source of a regular expression. */
  forgetAll?: string;
  /** What may stand in the slots of patterns. */
  slots: SlotWords;
}

/**
 * `ends` has each `category.key` that has come to its end, whatever its value is ("I graduated": "work.studies"); `loses` the categories
 * in which what stands in the group `what` is no longer had or done ("sold the Fabia"); what stands in the group `next` takes its place
 * ("… and bought a Kia"). `swaps` are the same where nothing ends unless `next` is of its kind ("left Ayr for Oban"). `starts` is the sentence that holds from then
 * on ("left Acme and joined Zeiss"). `isWhole` are those that a whole sentence is held against, not its clauses.
 */
export type Retraction = { says: string; isWhole?: boolean } & (
  | { means: string; starts?: string }
  | { ends: readonly string[] }
  | { loses: readonly string[] }
  | { swaps: readonly string[] }
);

/** What a word can say of the statement that it stands in. */
export type WordClass = (typeof WORD_CLASSES)[number];

export const WORD_CLASSES = [
  // Who is spoken of
  /** The author as subject: "I", "I'm", "we've". In languages that drop it, verb forms of the first person. */
  "me",
  /** "My", "our". */
  "mine",
  /** The author as object: "me", "us", "myself". */
  "meObject",
  "you",
  /** "He", "she", "they", "their", "someone", "people". */
  "others",
  "relative",
  "friend",
  "pet",
  // How it is said
  "negation",
  /** "If", "suppose", "unless". */
  "condition",
  /** "Would", "could", "might", "wish". */
  "unreal",
  /** "Maybe", "I guess", "not sure". */
  "doubt",
  /** Words that open a question. */
  "question",
  /** What an assistant is asked for: "recommend", "looking for", "any tips", "help me". */
  "request",
  "thanks",
  /** Small words that open a sentence and say nothing: "by the way", "well", "actually". */
  "opener",
  /** "Think", "guess", "know", "feel like". */
  "mind",
  /** "Say", "told", "heard". */
  "say",
  /** Passing states: "tired", "excited", "glad". */
  "mood",
  /** Praise and judgement of the matter at hand: "great", "amazing", "sounds good". */
  "praise",
  // When it holds
  /** Grammatical perfect or progressive that lasts: "have been". */
  "lasting",
  "begin",
  "stop",
  /** "Every", "usually", "on Tuesdays", "daily". */
  "habit",
  /** "For two years", "since", "months". */
  "duration",
  /** "Yesterday", "last week", "ago". */
  "past",
  /** "Today", "right now", "this morning". */
  "now",
  /** "Just", "recently", "finally". */
  "recent",
  /** "Will", "going to", "next month", "soon". */
  "future",
  /** "Planning", "thinking of", "want to", "hoping". */
  "plan",
  // What it is about
  "like",
  "dislike",
  /** "Have", "own", "use", "drive". */
  "own",
  /** "Bought", "got", "received". */
  "get",
  /** Sports, arts, crafts, games and the verbs that go with them: "play", "train", "paint". */
  "pursuit",
  /** "Collect", "build", "working on", "writing". */
  "make",
  "learn",
  "work",
  "live",
  "health",
  "money",
  "diet",
  "belief",
  /** "Went", "visited", "attended". */
  "event",
  /** "New", "old", "second-hand": a thing that one has. */
  "age",
  /** What the talk itself is about: "ideas", "the list", "your answer". */
  "matter",
  /** "Trying", "managed to". */
  "attempt",
  /** What one does with an assistant's help: "find", "figure out", "compare". */
  "seek",
  // Grammar
  "article",
  "preposition",
  "and",
  "but",
  /** "Because", "since", "so". */
  "cause",
  /** "Which", "who", "where". */
  "relativeWord",
  "be",
  "have",
  /** Past forms of verbs that do not tell it by their ending: "went", "took". */
  "pastForm",
  /** "Really", "very", "also". */
  "adverb",
  "number",
  /** "This", "that", "it". */
  "pointing",
] as const;

/** Signs that words are not the author's own statements. */
export type FrameSign =
  /** Verbs that ask for work on a text: "proofread", "translate", "reply to", "summarise". */
  | "textWork"
  /** What such a text is: "mail", "letter", "paragraph". */
  | "text"
  /** Other words that are said or written, which are somebody else's where somebody stands beside: "question", "complaint". */
  | "speech"
  /** Between a text and whose it is: "from", "by". */
  | "textFrom"
  /** The same where also the author's own things follow ("a summary of my day"): "of", "for". */
  | "textOf"
  /** Where others' texts are found: "on my blog", "in my inbox". */
  | "textFound"
  /** Whom texts are from by their part: "customer", "student", "guest". */
  | "person"
  /** "His", "their" before a noun. */
  | "theirs"
  /** How a text begins or goes, before it: "begins", "goes like this". */
  | "opens"
  /** Verbs of passing words on to the author: "sent me", "forwarded", "left me a". */
  | "sends"
  /** How the author came by words, before whom they are from: "got", "is from". */
  | "receives"
  /** What a message says of itself before a colon, so that what follows goes on with its author: "question", "my situation", "update". */
  | "ownHead"
  /** A text that stands beside: "this", "the above"; with its noun, too ("this profile"). */
  | "textThere"
  /** The same after what is to be done with a text above: "it" beside them. */
  | "textIt"
  /** How a text is judged, which a question asks of one beside it: "sound", "grammatical", "too formal". */
  | "judgesText"
  /** Somebody else types from here on: "let her type", "'s turn". */
  | "handsOver"
  /** How somebody says who types, beside a relative or friend: "wife here", "this is his flatmate". */
  | "hereSpeaks"
  /** That a text comes: "below", "next message". */
  | "comes"
  /** How a frame is ended, before what was done in it: "stop translating", "no more". */
  | "frameEnds"
  /** What is passed on: "this", "the following". */
  | "thisText"
  /** What its author asks about words that they were sent: "what should I answer". */
  | "asksReply"
  /** "Myself", by which somebody speaks of themselves after others. */
  | "myself"
  /** How such a text is shown, before a colon: "here's", "below is". */
  | "hereIs"
  /** How one asks for a text, before the colon that begins it: "write a", "continue". */
  | "writeText"
  /** A story, a role or a game begins: "chapter", "roleplay", "you are the", "act as", "pretend". */
  | "fiction"
  /** A game begins that goes on over the next messages: "let's do a roleplay", "I'll be the". */
  | "game"
  /** Texts that tell stories: "poem", "lyrics", "dialogue". */
  | "fictionText"
  /** Gives the one who is spoken to a part ("you are", "you play"), and the author one ("i am", "i play"). */
  | "youAre"
  | "iAm"
  /** Gives the one who is spoken to a part where a sentence begins with it: "be", "act as". */
  | "actAs"
  /** Somebody else bears a name: "same name as", "namesake". */
  | "namesake"
  /** The same, right before the name: "there's another". */
  | "anotherNamed"
  /** What nobody loves, so that those who say they do mean the contrary: "parking ticket", "waiting for". */
  | "unpleasant"
  /** The author comes back: "back to me", "end of story". */
  | "back"
  /** Verbs by which others speak: "says", "wrote", "goes", "told me". */
  | "says"
  /** A letter's first words: "hello", "dear". */
  | "greeting"
  /** A letter's last words: "regards", "best wishes". */
  | "closing"
  /** It holds for this talk alone: "for this chat". */
  | "thisChat"
  /** "For example", "e.g.". */
  | "example"
  /** Sentences that state nothing by how they begin: "if", "imagine", "what", "could". */
  | "noStatement"
  /** Words anywhere in a sentence that make it unreal: "as if i", "i wish", "hypothetically". */
  | "unrealAnywhere"
  /** "Remember", "keep in mind", with "that" where one is said. */
  | "remember"
  /** Those of them that leave no doubt: "remember that". */
  | "rememberThat"
  /** It held before and holds no longer: "no longer", "any more". */
  | "noLonger"
  /** Before what corrects something that was said: "sorry", "no", "I meant". */
  | "corrects"
  /** Asks what words mean, which are then somebody else's: "what does that mean". */
  | "asksMeaning"
  /** Plays and scenes in which the author then takes a part: "scene", "role". */
  | "plays"
  /** How somebody says what they meant, before it: "i meant", "oops". */
  | "meant"
  /** "Not" between a value and what was said instead: "Kym, not Kim". */
  | "deniesValue"
  /** It is new: "moved to", "actually", "now", "not … but". */
  | "changes"
  /** "Forget that", "forget about", before what is meant, or after it where verbs come last. */
  | "forget"
  /** The same where it names what is known: "forget everything you know about". */
  | "forgetKnown"
  /** Before the time from which something holds ("since"), or after it where verbs come last. */
  | "since"
  /** The same for the time until which it holds. */
  | "until"
  /** What marks a subject, written right after it (Japanese "は"); only where no verb form says who. */
  | "subjectMark"
  /** What makes somebody a companion and no subject, right before the word ("和") or after it ("と"). */
  | "with";

/** Sentences of one structure and the fact that they state. */
export interface SpeechPattern {
  /** `category.key`; a slot in it (`{relative}`) takes the word that stood in that slot. */
  fact: string;
  /**
   * Ways to say it, from the beginning of a clause: words in lower case, `(a|b)` for alternatives, `[x]` for what may be
   * left out, and slots. The value is what stands in the last slot that takes one:
   *
   * - `{name}` `{names}` `{place}` `{languages}`: told by capitals where the script has them;
   * - `{thing}`: up to where values end; `{amount}` `{date}`: the same, with a digit in it; `{age}`: 1 to 120; `{number}`; `{token}`: anything up to a space;
   * - `{word}` one word, `{kind}` one or two, `{any}` anything: never a value;
   * - `{job}`, `{kin}`, `{animal}`, `{item}`: a few words and one of that list; every other name: a word of that list.
   *
   * `<…>` marks the stretch that is the value, read as a thing, where more than a slot belongs to it. `..` stands for up to four
   * words that do not turn the statement round, `*` for any ending. What is written without a space after or before a slot
   * is written so in the sentence, too (`{place}'da`). `{end}` asks that nothing more of weight follows. In unspaced languages
   * a space stands for nothing. Accents and capitals do not count.
   */
  says: readonly string[];
  /** Whether there is one value at a time; true unless said. */
  single?: boolean;
  /** 0..1, how often such a sentence means what it seems to; 0.8 unless said. */
  confidence?: number;
  /** Words that make it another statement wherever they stand in it: passing times and moods, the talk itself; as entries. */
  never?: string;
  /**
   * Whether it must begin a statement, or even its sentence: it names no subject, and after other words it would be somebody
   * else's ("Jubilado desde …").
   */
  begins?: "statement" | "sentence";
  /**
   * Whether it is also read where it is only taken for given, in questions and requests: it begins with "my" and names what
   * there is of the author's, with no verb ("my daughter Ida, 7").
   */
  isGiven?: boolean;
  /** Whether the scorer must find it worth noting, too: for what people also say in passing ("I like that"). */
  weighed?: boolean;
}

export interface SlotWords {
  /** Words that are no names although they stand where one may: nationalities, faiths, states. */
  notNames: string;
  /** Words that are no places although they stand where one may. */
  notPlaces: string;
  /** What a thing never begins with: pronouns and what points elsewhere. */
  notThings: string;
  /** Small words inside names: "de", "van". */
  nameParticles: string;
  /** Where a value ends although the sentence goes on: "because", "these days", "so much". */
  valueEnds: string;
  /** Where verbs come last: what stands before a value and does not belong to it: subjects, times, adverbs. */
  valueStarts?: string;
  /**
   * Marks of another part of the sentence, which a value never holds: anywhere where words are written without spaces, else as
   * words before its last one ("*는").
   */
  notInside?: string;
  /** Words that look like those and are none. */
  mayBeInside?: string;
  /** What is left out at a value's end: particles of mood. */
  tails?: string;
  /** Values that say nothing by themselves: "it", "good". */
  emptyValues: string;
  /** What tells a value closer after a comma: "mainly", "especially", "above all". */
  narrows?: string;
  /** Words that only say of what kind a value is: "the colour blue" and "drinking tea" say no more than "blue" and "tea". */
  kinds: string;
  /** What joins the parts of a list: "and". */
  joins: string;
  /** Words by the name of their slot, as entries or `word=key` where they are kept under another ("mum=mother"). */
  lists: { job: string; relative: string; pet: string } & Record<string, string>;
  /** Endings of places in the case that they are said in, as `ending=ending of the name`, where names bend. */
  bends?: string;
}
