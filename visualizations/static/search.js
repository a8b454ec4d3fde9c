// Find a name: without regard to accents and case, its start before its middle.
import { byId, element } from "./dom.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */

/** @param {string} text @returns {string} */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * The best node for what was typed, or -1.
 * @param {string[]} names folded
 * @param {string} typed
 * @param {(node: number) => number} reach
 * @returns {number}
 */
export function bestMatch(names, typed, reach) {
  const wanted = folded(typed);
  if (!wanted) return -1;
  const rank = (/** @type {string} */ name) => {
    const at = name.indexOf(wanted);
    if (at < 0) return 9;
    if (name === wanted) return 0;
    return at === 0 ? 1 : /[\s("'-]/.test(name[at - 1]) ? 2 : 3;
  };
  const found = names.map((name, at) => ({ at, rank: rank(name) })).filter((match) => match.rank < 9);
  found.sort((x, y) => x.rank - y.rank || reach(y.at) - reach(x.at) || x.at - y.at);
  return found.length ? found[0].at : -1;
}

/** @param {Dataset} data @param {View} view */
export function showSearch(data, view) {
  const input = byId("search");
  const names = data.nodes.map((node) => folded(node.name));
  byId("names").replaceChildren(...data.nodes.map((node) => element("option", { value: node.name })));
  const find = (/** @type {boolean} */ exact) => {
    const at = exact ? names.indexOf(folded(input.value)) : bestMatch(names, input.value, (node) => data.reach(node));
    input.setCustomValidity(at < 0 && !exact && input.value ? "No name here contains this." : "");
    if (at >= 0) {
      view.select({ kind: "node", at });
      view.change("find", {});
    } else if (!exact) input.reportValidity();
  };
  input.addEventListener("input", () => find(true));
  byId("controls").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
  input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find(false);
  });
}
