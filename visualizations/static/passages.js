// Sentences with the words marked that prove a fact.
import { element } from "./dom.js";

/** @typedef {import("./dataset.js").Passage} Passage */

const AROUND = 170;

/**
 * One quotation for each sentence, all its proving words marked, long ones cut to what is around the marks.
 * @param {string[]} sentences
 * @param {Passage[]} passages
 * @param {string} lang
 * @returns {HTMLElement[]}
 */
export function quotePassages(sentences, passages, lang) {
  /** @type {Map<number, [number, number][]>} */
  const marks = new Map();
  for (const { sentence, start, end } of passages) {
    if (!marks.has(sentence)) marks.set(sentence, []);
    marks.get(sentence)?.push([start, end]);
  }
  return [...marks].map(([sentence, spans]) =>
    element("blockquote", { lang: lang || null, dir: "auto" }, ...markWords(sentences[sentence], joinSpans(spans))),
  );
}

/**
 * Spans in order, those that touch made one, empty ones left out.
 * @param {[number, number][]} spans
 * @returns {[number, number][]}
 */
export function joinSpans(spans) {
  /** @type {[number, number][]} */
  const joined = [];
  for (const [start, end] of [...spans].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}

/**
 * A sentence as text and marks; what is far from any mark becomes an ellipsis.
 * @param {string} sentence
 * @param {[number, number][]} spans
 * @returns {(Node | string)[]}
 */
function markWords(sentence, spans) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = 0;
  spans.forEach(([start, end], number) => {
    const between = sentence.slice(at, start);
    parts.push(number === 0 ? cutBefore(between) : cutMiddle(between));
    parts.push(element("mark", { text: sentence.slice(start, end) }));
    at = end;
  });
  const rest = sentence.slice(at);
  parts.push(spans.length ? cutAfter(rest, AROUND) : cutAfter(rest, 2 * AROUND));
  return parts;
}

/** @param {string} text @returns {string} */
function cutBefore(text) {
  if (text.length <= AROUND * 1.3) return text;
  const cut = text.slice(-AROUND);
  return `… ${cut.slice(cut.search(/\s/) + 1)}`;
}

/** @param {string} text @param {number} length @returns {string} */
function cutAfter(text, length) {
  if (text.length <= length * 1.3) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2))} …`;
}

/** @param {string} text @returns {string} */
function cutMiddle(text) {
  return text.length <= AROUND * 1.5 ? text : `${cutAfter(text, AROUND / 2).replace(/ …$/, "")} ${cutBefore(text)}`;
}
