// Releases as a reader reads them: date, title, the proving sentences, what is asked for.
import { readable } from "./dates.js";
import { bdi, counted, element, webLink } from "./dom.js";
import { quotePassages } from "./passages.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */

const SHOWN = 20;

/**
 * The releases given, the newest first; beyond some, a button shows the rest.
 * @param {Dataset} data
 * @param {number[]} releases
 * @param {number[]} nodes whose evidence is quoted
 * @returns {HTMLElement[]}
 */
export function releaseList(data, releases, nodes) {
  const ordered = [...releases].sort((x, y) => {
    const [left, right] = [data.releases[x].date, data.releases[y].date];
    return left === right ? x - y : left < right ? 1 : -1;
  });
  if (!ordered.length) return [element("p", { class: "meta", text: "None in this period." })];
  const made = ordered.slice(0, SHOWN).map((release) => releaseItem(data, release, nodes));
  if (ordered.length > SHOWN) {
    const more = element("button", { type: "button", class: "quiet more", text: `Show all ${ordered.length} releases`, on: { click: () => {
      more.replaceWith(...ordered.slice(SHOWN).map((release) => releaseItem(data, release, nodes)));
    } } });
    made.push(more);
  }
  return made;
}

/** @param {Dataset} data @param {number} at @param {number[]} nodes @returns {HTMLElement} */
function releaseItem(data, at, nodes) {
  const release = data.releases[at];
  const passages = nodes.flatMap((node) => data.passages.get(`${node} ${at}`) ?? []);
  const quotes = quotePassages(data.sentences, passages, release.lang);
  if (!quotes.length) quotes.push(element("blockquote", { class: "none", text: "No sentence is recorded for this." }));
  return element(
    "article",
    { class: "release" },
    element("p", { class: "when", text: [readable(release.date), release.genre, textsOf(release.texts)].filter(Boolean).join(" · ") }),
    element("p", { class: "title" }, webLink(release.url, bdi(release.title || "Untitled release", release.lang))),
    ...release.letters.map((title) => element("p", { class: "meta" }, "Carries in full: ", bdi(title, release.lang))),
    ...quotes,
    unfolding(data, release.asks, release.lang, `What it asks for: ${counted(release.asks.length, "recommendation")}`),
    unfolding(data, release.calls, release.lang, `What it asks of the public: ${counted(release.calls.length, "call")}`),
  );
}

/**
 * How many texts a release has, with the languages that are known.
 * @param {string[]} languages one a text, "" where not known
 * @returns {string}
 */
function textsOf(languages) {
  if (!languages.length) return "";
  const known = [...new Set(languages)].filter(Boolean).join(", ");
  return counted(languages.length, "text") + (known && ` (${known})`);
}

/**
 * Sentences that show when asked for; null where there are none.
 * @param {Dataset} data
 * @param {number[][]} sentences each with the start and end of the words that prove it
 * @param {string} lang
 * @param {string} summary
 * @returns {HTMLElement | null}
 */
function unfolding(data, sentences, lang, summary) {
  if (!sentences.length) return null;
  const passages = sentences.map(([sentence, start, end]) => ({ sentence, start, end }));
  const details = element("details", {}, element("summary", { text: summary }));
  details.addEventListener("toggle", () => details.append(...quotePassages(data.sentences, passages, lang)), { once: true });
  return details;
}
