// The status page: asks for numbers every five seconds, with the key that was typed, which is kept in this page's memory alone.
const EVERY_MS = 5000;
const [WIDTH, HEIGHT] = [400, 120];
const CHARTS = [
  ["Active streams", ["active_streams"]],
  ["Requests in 5 s", ["requests"]],
  ["Errors in 5 s", ["errors"]],
  ["Token events in 5 s", ["tokens"]],
  ["First token, s (median, 95th percentile)", ["first_token_p50", "first_token_p95"]],
];
const find = (selector) => document.querySelector(selector);
let timer;

find("form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearInterval(timer);
  const key = find("#key").value;
  const refused = (error) => {
    clearInterval(timer);
    tell(error.message);
  };
  const show = () => void load(key).then(draw, refused);
  timer = setInterval(show, EVERY_MS);
  show();
});

async function load(key) {
  const response = await fetch("/admin/status", { headers: { "X-API-Key": key } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

function draw({ samples, spending, store, ...facts }) {
  tell(store === null ? "" : `Nothing can be stored: ${store}`);
  find("section").hidden = false;
  find("dl").replaceChildren(
    ...Object.entries(facts).map(([name, value]) => {
      const pair = document.createElement("div");
      // Words are read, numbers are looked at.
      pair.classList.toggle("words", typeof value === "string" && value.length > 40);
      pair.append(element("dt", name.replaceAll("_", " ")), element("dd", value ?? "none"));
      return pair;
    }),
  );
  // What was last known stays where it cannot be known just now.
  if (spending) find("tbody").replaceChildren(...spending.map(row));
  find("table").hidden = find("tbody").children.length === 0;
  find(".charts").replaceChildren(...CHARTS.map(([title, names]) => chart(title, names, samples)));
}

function row({ user, name, key, requests_today, tokens_today, usd_today, models, tools, ...limits }) {
  const made = document.createElement("tr");
  const of = (spent, limit) => (limit === null ? String(round(spent)) : `${round(spent)} of ${limit}`);
  const cells = [
    key === null ? (name ?? user) : `${name ?? user}, key ${key}`,
    key === null ? user : "",
    `${requests_today}${limits.requests_a_minute === null ? "" : `, at most ${limits.requests_a_minute} a minute`}`,
    of(tokens_today, limits.tokens_a_day),
    of(usd_today, limits.usd_a_day),
    models?.join(", ") ?? "any",
    tools?.join(", ") ?? "any",
  ];
  made.append(...cells.map((text) => element("td", text)));
  return made;
}

function chart(title, names, samples) {
  const figure = document.createElement("figure");
  const values = names.map((name) => samples.map((sample) => sample[name] ?? 0));
  const top = Math.max(...values.flat(), 0);
  const last = values.map((list) => round(list.at(-1) ?? 0)).join(" / ");
  const svg = svgElement("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  svg.setAttribute("aria-label", `${title}: now ${last}, at most ${round(top)}`);
  for (const [index, list] of values.entries()) {
    const step = WIDTH / Math.max(1, list.length - 1);
    const y = (value) => HEIGHT - 4 - (top === 0 ? 0 : (value / top) * (HEIGHT - 8));
    const points = list.map((value, at) => `${(at * step).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
    svg.append(svgElement("polyline", { points, class: index === 0 ? "first" : "second" }));
  }
  figure.append(element("figcaption", `${title}: ${last}`), svg);
  return figure;
}

function tell(text) {
  find("[role=status]").textContent = text;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = String(text);
  return made;
}

function svgElement(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
