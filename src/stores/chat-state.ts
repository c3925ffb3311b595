import type {
  ErrorView,
  EventPayload,
  FactView,
  MessageView,
  SessionView,
  SuggestionAnswer,
  SuggestionView,
  UploadedInput,
} from "../../core/contract/contract.ts";

/** What a chat is asked with; nulls leave it to the settings. */
export interface Choice {
  backend: string | null;
  model: string | null;
}

/** The chat in view, what is written to it, and what can be done with it. */
export interface ChatState {
  session: SessionView | null;
  /** Ids of the messages in their order; each message by its id, so that one that streams redraws alone. */
  order: readonly string[];
  messages: Readonly<Record<string, MessageView>>;
  /** Those of them that stream, as they are now: a token touches nothing that grows with the chat. */
  live: Readonly<Record<string, MessageView>>;
  /** Answers that were told to stop and have not said so yet. */
  stopping: ReadonlySet<string>;
  /** Answers that came to their end in chats out of view. */
  ready: readonly { sessionId: string; title: string }[];
  /** What the last turn taught, until it is dismissed. */
  learned: readonly FactView[];
  /** What the last message asked to forget, until it is dismissed. */
  forgotten: readonly FactView[];
  /** What is to be known of the message that was deleted last, while it can be brought back; null once that was dismissed. */
  deleted: { hasFacts: boolean; heldBy: readonly string[] } | null;
  /** What is asked about what was said, until it is answered or dismissed; it also waits in Memory. */
  suggested: readonly SuggestionView[];
  /** A model elsewhere that may be let note facts, with what that costs in a month; null for none. */
  notesAsked: { backend: string; month_usd: number | null } | null;
  /** Facts that the chat in view would send and that want asking first. */
  asked: { messageId: string; facts: readonly FactView[] } | null;
  error: ErrorView | null;
  /** What stands in the composer. */
  text: string;
  /** What stands in the composer goes as soon as the answer is complete; a change of it calls that off. */
  sendsNext: boolean;
  /** A message is on its way to the core. */
  isSending: boolean;
  /** Goes up when the composer should take the focus. */
  focusRequests: number;
  /** Where the caret should stand, when a text was put in that says so. */
  caret: { at: number; length?: number } | null;
  /** The message that the chat was opened at, to be brought into sight. */
  found: string | null;
  /** A preset whose own key was pressed, and what was selected elsewhere then, once that is known; null once that was taken up. */
  byKey: { preset: string; looked: Promise<EventPayload<"window.offered">["offer"]> } | null;
  isFirstRun: boolean;
  /** Nothing of the chat in view is stored, learned or recalled. */
  isIncognito: boolean;
  /** What the chat in view is asked with; nulls leave it to the settings. */
  choice: Choice;
  /** Id of the preset that the chat in view is asked with; null for none. It may be deleted. */
  preset: string | null;
  /** Id of the project that the chat in view is in; null for none. */
  project: string | null;

  /** Begins to listen, before anything is asked for. */
  start: () => void;
  /** Takes up the last chat, or the draft of one that is not begun. */
  resume: () => Promise<void>;
  /** Takes everything off the screen. */
  clear: () => void;
  /** @param upload gives the core what goes along, once the chat that it goes to is in view. */
  send: (text: string, upload?: () => Promise<readonly UploadedInput[]>) => Promise<boolean>;
  /** Lets what stands in the composer go when the answer that streams is complete. */
  sendNext: (isWanted: boolean) => void;
  stop: () => Promise<void>;
  continueAnswer: (messageId: string) => Promise<void>;
  /** Stops an answer that stalls and lets it go on from what it has. */
  restart: (messageId: string) => Promise<void>;
  regenerate: (messageId: string, how?: { isReplay?: boolean; allow?: string[] }) => Promise<void>;
  editQuestion: (messageId: string, text: string) => Promise<boolean>;
  /** Deletes a message in view for good; `undoDeleted` brings the last one back until the app quits. */
  deleteMessage: (messageId: string) => Promise<void>;
  undoDeleted: () => Promise<void>;
  showVersion: (messageId: string) => Promise<void>;
  fork: (messageId: string) => Promise<void>;
  /** @param project the project that it will be in. */
  newChat: (isIncognito?: boolean, project?: string | null) => Promise<void>;
  /** @param messageId the message to show; absent for the end of the chat. */
  openSession: (sessionId: string, messageId?: string | null) => Promise<void>;
  /** Changes what stands in the composer, and keeps it as the chat's draft once typing rests. */
  setText: (text: string) => void;
  /** Asks this chat's next questions, and regenerated ones, with this backend and model. */
  use: (choice: Choice) => Promise<void>;
  /** Asks this chat's next questions, and regenerated ones, as this preset says; null for none. */
  askWith: (id: string | null) => Promise<void>;
  /** Puts this chat into a project, or with null into none. */
  moveTo: (project: string | null) => Promise<void>;
  undoLearned: () => Promise<void>;
  /** Lets models note facts from now on, or not. */
  answerNotes: (isAllowed: boolean) => Promise<void>;
  undoForgotten: () => Promise<void>;
  answerSuggestion: (id: string, answer: SuggestionAnswer) => Promise<void>;
  /** Answers which of the facts asked about may be sent; `remember` makes it a rule for them. */
  answerConsent: (isAllowed: boolean, remember?: "always" | "never" | null) => Promise<void>;
  dismiss: () => void;
  focusComposer: () => void;
  /** Puts text into the composer, where `{{cursor}}` is the place to go on. */
  insert: (text: string, takesPlace?: boolean) => void;
  fail: (error: ErrorView | null) => void;
}

/** What is left of a chat when another one comes into view: nothing. */
export const EMPTY_CHAT = {
  session: null,
  order: [],
  messages: {},
  live: {},
  learned: [],
  forgotten: [],
  deleted: null,
  suggested: [],
  found: null,
  error: null,
  sendsNext: false,
  isIncognito: false,
  choice: { backend: null, model: null },
  preset: null,
  project: null,
} as const;
