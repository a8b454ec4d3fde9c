// How each circle and line looks for what is chosen: filtered, selected, near it, or apart.

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */

const CROWD = 250;

/** Colors of the style sheet, light or dark as the reader's system is. */
export function readPens() {
  const style = getComputedStyle(document.documentElement);
  const pen = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    ink: pen("--ink"),
    soft: pen("--soft"),
    halo: pen("--sheet"),
    tie: pen("--tie"),
    faint: pen("--rule"),
    accent: pen("--accent"),
    theme: pen("--theme"),
    font: pen("--sans"),
    community: (/** @type {number} */ at, /** @type {number} */ colors) =>
      pen(`--community-${at >= 0 && at < colors ? at : "other"}`),
  };
}

/**
 * What is in the foreground: null for everything.
 * @param {Dataset} data
 * @param {View} view
 * @returns {{nodes: Set<number>, ties: Set<number>} | null}
 */
export function foreground(data, view) {
  const { selection } = view;
  if (!selection) return null;
  const nodes = new Set();
  const ties = new Set();
  if (selection.kind === "node") {
    nodes.add(selection.at);
    for (const tie of data.tiesOf[selection.at]) {
      if (data.weight(tie) < view.least) continue;
      ties.add(tie);
      nodes.add(data.otherEnd(tie, selection.at));
    }
  } else if (selection.kind === "tie") {
    const { a, b } = data.ties[selection.at];
    ties.add(selection.at);
    nodes.add(a).add(b);
  } else {
    data.nodes.forEach((node, at) => node.community === selection.at && nodes.add(at));
    data.ties.forEach((tie, at) => nodes.has(tie.a) && nodes.has(tie.b) && ties.add(at));
  }
  return { nodes, ties };
}

/**
 * Looks of a circle.
 * @param {Dataset} data
 * @param {View} view
 * @param {number} at
 * @param {ReturnType<typeof readPens>} pens
 * @param {ReturnType<typeof foreground>} front
 */
export function nodeLook(data, view, at, pens, front) {
  const node = data.nodes[at];
  const chosen = view.selection?.kind === "node" && view.selection.at === at;
  const apart = front !== null && !front.nodes.has(at);
  const fill = node.kind === "theme" ? pens.theme : pens.community(node.community, data.colors);
  const ring = node.kind === "coalition" ? pens.ink : pens.halo;
  const background = apart ? pens.faint : fill;
  const border = chosen ? pens.accent : apart ? pens.halo : ring;
  // among many, circles are small: an edge of their own would hide them
  const [plain, ringed] = data.nodes.length > CROWD ? [0, 1.2] : [1.5, 2.4];
  return {
    id: at,
    hidden: !data.isShown(at, view.least),
    borderWidth: chosen ? 3 : node.kind === "coalition" ? ringed : plain,
    color: { background, border, highlight: { background, border: pens.accent }, hover: { background, border: pens.ink } },
  };
}

/**
 * How clearly a line is drawn: pale where its releases had many issuers, so that one long letter hides nothing.
 * @param {Dataset} data
 * @param {number} at
 * @returns {number}
 */
function clarity(data, at) {
  return Math.min(1, Math.max(0.15, Math.sqrt(2 * data.strength(at))));
}

/**
 * Looks of a line.
 * @param {Dataset} data
 * @param {View} view
 * @param {number} at
 * @param {ReturnType<typeof readPens>} pens
 * @param {ReturnType<typeof foreground>} front
 */
export function tieLook(data, view, at, pens, front) {
  const weight = data.weight(at);
  const chosen = view.selection?.kind === "tie" && view.selection.at === at;
  const near = front !== null && front.ties.has(at);
  const color = chosen ? pens.accent : near ? pens.soft : front ? pens.faint : pens.tie;
  return {
    id: at,
    hidden: weight < view.least,
    width: Math.min(0.5 + Math.sqrt(weight), 9) + (chosen ? 2.5 : 0),
    color: { color, highlight: chosen ? pens.accent : pens.soft, hover: pens.soft, opacity: chosen ? 1 : near ? 0.75 : front ? 0.5 : clarity(data, at) },
  };
}
