import type { GrammarState, HighlighterCore } from "shiki/core";

/** One piece of a line and its colours, as CSS custom properties `--light` and `--dark`. */
export interface Token {
  content: string;
  style: Record<string, string>;
}

/** Grammars that are there to be loaded; other languages stay plain. */
const LANGUAGES = {
  bash: () => import("shiki/langs/bash.mjs"),
  c: () => import("shiki/langs/c.mjs"),
  cpp: () => import("shiki/langs/cpp.mjs"),
  csharp: () => import("shiki/langs/csharp.mjs"),
  css: () => import("shiki/langs/css.mjs"),
  dart: () => import("shiki/langs/dart.mjs"),
  diff: () => import("shiki/langs/diff.mjs"),
  docker: () => import("shiki/langs/docker.mjs"),
  elixir: () => import("shiki/langs/elixir.mjs"),
  go: () => import("shiki/langs/go.mjs"),
  graphql: () => import("shiki/langs/graphql.mjs"),
  haskell: () => import("shiki/langs/haskell.mjs"),
  html: () => import("shiki/langs/html.mjs"),
  ini: () => import("shiki/langs/ini.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  javascript: () => import("shiki/langs/javascript.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  jsx: () => import("shiki/langs/jsx.mjs"),
  kotlin: () => import("shiki/langs/kotlin.mjs"),
  lua: () => import("shiki/langs/lua.mjs"),
  make: () => import("shiki/langs/make.mjs"),
  markdown: () => import("shiki/langs/markdown.mjs"),
  nix: () => import("shiki/langs/nix.mjs"),
  perl: () => import("shiki/langs/perl.mjs"),
  php: () => import("shiki/langs/php.mjs"),
  powershell: () => import("shiki/langs/powershell.mjs"),
  python: () => import("shiki/langs/python.mjs"),
  r: () => import("shiki/langs/r.mjs"),
  ruby: () => import("shiki/langs/ruby.mjs"),
  rust: () => import("shiki/langs/rust.mjs"),
  scala: () => import("shiki/langs/scala.mjs"),
  scss: () => import("shiki/langs/scss.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  swift: () => import("shiki/langs/swift.mjs"),
  toml: () => import("shiki/langs/toml.mjs"),
  tsx: () => import("shiki/langs/tsx.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
  vue: () => import("shiki/langs/vue.mjs"),
  xml: () => import("shiki/langs/xml.mjs"),
  yaml: () => import("shiki/langs/yaml.mjs"),
} as const;

const ALIASES: Readonly<Record<string, keyof typeof LANGUAGES>> = {
  "c++": "cpp",
  cc: "cpp",
  h: "c",
  hpp: "cpp",
  "c#": "csharp",
  cs: "csharp",
  console: "bash",
  dockerfile: "docker",
  golang: "go",
  hs: "haskell",
  htm: "html",
  jsonc: "json",
  makefile: "make",
  patch: "diff",
  pl: "perl",
  ps1: "powershell",
  pwsh: "powershell",
  python3: "python",
  shellscript: "bash",
  svg: "xml",
  js: "javascript",
  kt: "kotlin",
  md: "markdown",
  py: "python",
  rb: "ruby",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  ts: "typescript",
  yml: "yaml",
  zsh: "bash",
};

/** Longer code stays plain: colours are not worth a frozen bar. */
const MAX_LENGTH = 50_000;
/** What colours may cost, in milliseconds: a line, and all of a block. A grammar's patterns can take very long for odd code. */
const LINE_MS = 50;
const BLOCK_MS = 300;
/** The same for the first code in a language, whose patterns are made ready with it: a line that is given up half-way has a wrong colour. */
const FIRST_MS = 1000;
/** Lines that are coloured in one go; between two the time is looked at. */
const LINES_AT_ONCE = 50;
/** Longer lines stay plain. */
const MAX_LINE = 2000;

let highlighter: Promise<HighlighterCore> | undefined;
/** Languages whose patterns are ready. */
const ready = new Set<string>();

/** The lines of a closed code block in colours; undefined where its language is not known or it is too long. */
export async function highlight(code: string, language: string): Promise<Token[][] | undefined> {
  const name = isKnown(language) ? language : ALIASES[language];
  if (name === undefined || code.length > MAX_LENGTH) return undefined;
  highlighter ??= load();
  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(name)) await shiki.loadLanguage(LANGUAGES[name]());
  const lines = code.split("\n");
  const coloured: Token[][] = [];
  const until = performance.now() + BLOCK_MS + (ready.has(name) ? 0 : FIRST_MS);
  let state: GrammarState | undefined;
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    if (performance.now() > until) return undefined;
    const { tokens, grammarState } = shiki.codeToTokens(lines.slice(from, from + LINES_AT_ONCE).join("\n"), {
      lang: name,
      themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
      defaultColor: false,
      cssVariablePrefix: "--",
      tokenizeTimeLimit: ready.has(name) ? LINE_MS : FIRST_MS,
      tokenizeMaxLineLength: MAX_LINE,
      ...(state ? { grammarState: state } : {}),
    });
    ready.add(name);
    state = grammarState;
    for (const line of tokens)
      coloured.push(line.map(({ content, htmlStyle }) => ({ content, style: styleOf(htmlStyle) })));
  }
  return coloured;
}

function isKnown(language: string): language is keyof typeof LANGUAGES {
  return Object.hasOwn(LANGUAGES, language);
}

async function load(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }, light, dark] = await Promise.all([
    import("shiki/core"),
    // The WebAssembly engine would need a weaker content security policy.
    import("shiki/engine/javascript"),
    import("shiki/themes/github-light-high-contrast.mjs"),
    import("shiki/themes/github-dark-high-contrast.mjs"),
  ]);
  return createHighlighterCore({
    themes: [light, dark],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}

function styleOf(style: unknown): Record<string, string> {
  return typeof style === "object" && style !== null ? (style as Record<string, string>) : {};
}
