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
    element("p", { class: "when", text: [readable(release.date), release.genre].filter(Boolean).join(" · ") }),
    element("p", { class: "title" }, webLink(release.url, bdi(release.title || "Untitled release", release.lang))),
    ...quotes,
    asksOf(data, at),
  );
}

/** @param {Dataset} data @param {number} at @returns {HTMLElement | null} */
function asksOf(data, at) {
  const { asks, lang } = data.releases[at];
  if (!asks.length) return null;
  const passages = asks.map(([sentence, start, end]) => ({ sentence, start, end }));
  const details = element("details", {}, element("summary", { text: `What it asks for: ${counted(asks.length, "recommendation")}` }));
  details.addEventListener("toggle", () => details.append(...quotePassages(data.sentences, passages, lang)), { once: true });
  return details;
}
