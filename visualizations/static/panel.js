// The evidence behind what is selected: releases, with the sentences that prove them.
import { span } from "./dates.js";
import { bdi, byId, counted, element } from "./dom.js";
import { releaseList } from "./releases.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */

const PARTNERS = 8;
const MEMBERS = 40;
const KINDS = new Map([["organization", "Organization"], ["coalition", "Standing network"], ["person", "Person"], ["theme", "Theme"]]);

/** @param {Dataset} data @param {View} view */
export function showPanel(data, view) {
  const panel = byId("panel");
  const draw = () => {
    const { selection } = view;
    let parts = overview(data, view);
    if (selection?.kind === "node") parts = aboutNode(data, view, selection.at);
    if (selection?.kind === "tie") parts = aboutTie(data, view, selection.at);
    if (selection?.kind === "community") parts = aboutCommunity(data, view, selection.at);
    if (selection) parts.unshift(element("button", { type: "button", class: "close", "aria-label": "Close", text: "×", on: { click: () => view.select(null) } }));
    panel.replaceChildren(element("div", { class: "panel-body", tabindex: "0", role: "group", "aria-label": "Details" }, ...parts));
  };
  view.listen((what) => {
    if (what !== "at" && what !== "table") draw();
  });
}

/** @param {Dataset} data @param {View} view @returns {HTMLElement[]} */
function overview(data, view) {
  const nodes = topNodes(data, data.nodes.map((_, at) => at).filter((at) => data.nodes[at].kind !== "theme"), 7);
  const ties = data.ties.map((_, at) => at).filter((at) => data.weight(at) >= view.least);
  ties.sort((x, y) => data.weight(y) - data.weight(x) || x - y);
  return [
    element("p", { class: "over", text: "Evidence" }),
    element("h2", { text: "Select a circle, a line or a group" }),
    element("p", { class: "prose", text: "Its releases open here, with the sentences that prove each of them." }),
    ...titled("Most releases", nodeRows(data, view, nodes)),
    ...titled("Strongest ties", tieRows(data, view, ties.slice(0, 6))),
  ];
}

/** @param {Dataset} data @param {View} view @param {number} at @returns {HTMLElement[]} */
function aboutNode(data, view, at) {
  const node = data.nodes[at];
  const releases = data.within(node.releases);
  const ties = data.tiesOf[at].filter((tie) => data.weight(tie) >= view.least);
  ties.sort((x, y) => data.weight(y) - data.weight(x) || x - y);
  const partner = node.kind === "theme" ? "organization" : data.kind === "organization-theme" ? "theme" : "partner";
  const rows = ties.map((tie) => ({
    node: data.otherEnd(tie, at),
    number: data.weight(tie),
    open: () => view.select({ kind: "tie", at: tie }),
  }));
  return [
    element("p", { class: `over ${data.colorClass(node.community)}` }, element("span", { class: "dot", "aria-hidden": "true" }), KINDS.get(node.kind) ?? node.kind),
    heading(bdi(node.name), node.name.length),
    element("p", { class: "meta", text: [counted(releases.length, "release"), counted(ties.length, partner), span(releases.map((r) => data.releases[r].date))].join(" · ") }),
    ...(rows.length ? titled(`${partner[0].toUpperCase()}${partner.slice(1)}s`, listed(data, rows, PARTNERS)) : []),
    ...titled("Releases", releaseList(data, releases, [at])),
  ];
}

/** @param {Dataset} data @param {View} view @param {number} at @returns {HTMLElement[]} */
function aboutTie(data, view, at) {
  const { a, b, releases: all } = data.ties[at];
  const releases = data.within(all);
  const names = [a, b].map((end) => data.nodes[end].name);
  const ends = [a, b].map((end) => ({ node: end, number: data.reach(end), open: () => view.select({ kind: "node", at: end }) }));
  const noun = data.kind === "organization-theme" ? "release" : "joint release";
  return [
    element("p", { class: "over", text: data.kind === "organization-theme" ? "Organization and theme" : "Issued together" }),
    heading(element("span", {}, bdi(names[0]), element("span", { class: "and", text: " and " }), bdi(names[1])), names.join("").length),
    element("p", { class: "meta", text: `${counted(releases.length, noun)} · ${span(releases.map((r) => data.releases[r].date))}` }),
    ...titled("Both ends", listed(data, ends, 2)),
    ...titled("Releases", releaseList(data, releases, [a, b])),
  ];
}

/** @param {Dataset} data @param {View} view @param {number} at @returns {HTMLElement[]} */
function aboutCommunity(data, view, at) {
  const members = topNodes(data, data.nodes.map((_, node) => node).filter((node) => data.nodes[node].community === at), Infinity);
  return [
    element("p", { class: `over ${data.colorClass(at)}` }, element("span", { class: "dot", "aria-hidden": "true" }), "Group"),
    heading(bdi(data.communityName(at)), data.communityName(at).length),
    element("p", { class: "meta", text: `${counted(members.length, "member")}, named after the two with the most releases` }),
    ...titled("Members", nodeRows(data, view, members)),
  ];
}

/** @param {Node} content @param {number} length @returns {HTMLElement} */
function heading(content, length) {
  return element("h2", { class: length > 70 ? "long" : null }, content);
}

/** @param {string} title @param {HTMLElement[]} parts @returns {HTMLElement[]} */
function titled(title, parts) {
  return parts.length ? [element("h3", { text: title }), ...parts] : [];
}

/** @param {Dataset} data @param {number[]} nodes @param {number} keep @returns {number[]} */
function topNodes(data, nodes, keep) {
  return nodes.sort((x, y) => data.reach(y) - data.reach(x) || x - y).slice(0, keep);
}

/** @param {Dataset} data @param {View} view @param {number[]} nodes @returns {HTMLElement[]} */
function nodeRows(data, view, nodes) {
  return listed(data, nodes.map((node) => ({ node, number: data.reach(node), open: () => view.select({ kind: "node", at: node }) })), MEMBERS);
}

/** @param {Dataset} data @param {View} view @param {number[]} ties @returns {HTMLElement[]} */
function tieRows(data, view, ties) {
  const rows = ties.map((tie) => {
    const names = element("span", { class: "name" }, bdi(data.nodes[data.ties[tie].a].name), " – ", bdi(data.nodes[data.ties[tie].b].name));
    const number = element("span", { class: "number", text: data.weight(tie) });
    return element("li", {}, element("button", { type: "button", on: { click: () => view.select({ kind: "tie", at: tie }) } }, names, number));
  });
  return rows.length ? [element("ul", { class: "rows" }, ...rows)] : [];
}

/**
 * Rows of nodes with a number each; beyond some, a button shows the rest.
 * @param {Dataset} data
 * @param {{node: number, number: number, open: () => void}[]} rows
 * @param {number} keep
 * @returns {HTMLElement[]}
 */
function listed(data, rows, keep) {
  const made = rows.map(({ node, number, open }) => {
    const dot = element("span", { class: `dot ${data.colorClass(data.nodes[node].community)}`, "aria-hidden": "true" });
    const name = element("span", { class: "name" }, bdi(data.nodes[node].name));
    return element("li", {}, element("button", { type: "button", on: { click: open } }, dot, name, element("span", { class: "number", text: number })));
  });
  const list = element("ul", { class: "rows" }, ...made.slice(0, keep));
  if (made.length <= keep) return made.length ? [list] : [];
  const more = element("button", { type: "button", class: "quiet more", text: `Show all ${made.length}`, on: { click: () => {
    list.append(...made.slice(keep));
    more.remove();
  } } });
  return [list, more];
}
