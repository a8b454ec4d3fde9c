// The picture: vis-network with positions given, no physics, and names of our own.
import { byId } from "./dom.js";
import { hoverTips } from "./hover.js";
import { drawLabels, shortName } from "./labels.js";
import { foreground, nodeLook, readPens, tieLook } from "./styling.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */

/**
 * Draw the network and keep it in step with the view.
 *
 * The container says what it shows: `data-x`, `data-y` (network coordinates of its center), `data-scale`,
 * `data-labels` (names drawn). A network point `(x, y)` is at `center + (x - data-x, y - data-y) * data-scale`.
 * @param {Dataset} data
 * @param {View} view
 */
export function drawPicture(data, view) {
  const { vis } = /** @type {any} */ (globalThis);
  const container = byId("canvas");
  let pens = readPens();
  let front = foreground(data, view);
  const nodes = new vis.DataSet(
    data.model.nodes.map((/** @type {any} */ node) => ({ ...node, label: undefined, ...nodeLook(data, view, node.id, pens, front) })),
  );
  const edges = new vis.DataSet(
    data.model.edges.map((/** @type {any} */ edge) => ({ ...edge, ...tieLook(data, view, edge.id, pens, front) })),
  );
  const network = new vis.Network(container, { nodes, edges }, data.model.options);
  for (const frame of container.querySelectorAll("[tabindex]")) frame.setAttribute("tabindex", "-1");
  const looks = new Map();
  const names = data.nodes.map((node) => shortName(node.name));
  let hovered = -1;

  const restyle = () => {
    front = foreground(data, view);
    nodes.update(changed(looks, "n", data.nodes.map((_, at) => nodeLook(data, view, at, pens, front))));
    edges.update(changed(looks, "t", data.ties.map((_, at) => tieLook(data, view, at, pens, front))));
  };
  const labels = () => {
    const order = data.model.nodes.map((/** @type {any} */ node, /** @type {number} */ at) => {
      const strong = at === hovered || (view.selection?.kind === "node" && view.selection.at === at) || (view.selection?.kind === "tie" && front?.nodes.has(at));
      const near = front?.nodes.has(at) ?? true;
      return { name: names[at], x: node.x, y: node.y, radius: node.size, strong, pale: !near, theme: data.nodes[at].kind === "theme", rank: (strong ? 1e6 : near ? 1e3 : 0) + (data.nodes[at].kind === "theme" ? 100 : 0) + node.size, at };
    });
    return order
      .filter((/** @type {{at: number}} */ { at }) => data.isShown(at, view.least) && (front === null || front.nodes.has(at) || at === hovered))
      .sort((/** @type {{rank: number, at: number}} */ x, /** @type {{rank: number, at: number}} */ y) => y.rank - x.rank || x.at - y.at);
  };

  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => {
    const scale = network.getScale();
    const { x, y } = network.getViewPosition();
    const [wide, high] = [container.clientWidth / 2 / scale, container.clientHeight / 2 / scale];
    const drawn = drawLabels(context, labels(), { scale, left: x - wide, right: x + wide, top: y - high, bottom: y + high }, pens);
    Object.assign(container.dataset, { x: x.toFixed(1), y: y.toFixed(1), scale: scale.toFixed(4), labels: drawn });
  });
  network.on("click", (/** @type {any} */ event) => {
    if (event.nodes.length) view.select({ kind: "node", at: event.nodes[0] });
    else if (event.edges.length) view.select({ kind: "tie", at: event.edges[0] });
    else view.select(null);
  });
  hoverTips(network, data, container, (at) => {
    hovered = at;
    network.redraw();
  });

  const fit = () => network.moveTo(wholeView(data, view, container));
  const keep = () => {
    const { x, y } = network.getViewPosition();
    view.change("at", { at: `${Math.round(x)},${Math.round(y)},${network.getScale().toFixed(3)}` });
  };
  const zoom = (/** @type {number} */ factor) => {
    network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
    keep();
  };
  let later = 0;
  network.on("zoom", () => {
    clearTimeout(later);
    later = setTimeout(keep, 250);
  });
  network.on("dragEnd", keep);
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("zoom-fit").addEventListener("click", () => {
    fit();
    view.change("at", { at: "" });
  });
  new ResizeObserver(() => view.at || fit()).observe(container);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    pens = readPens();
    looks.clear();
    restyle();
  });
  view.listen((what) => {
    if (what === "all") {
      const [x, y, scale] = view.at.split(",").map(Number);
      if (view.at) network.moveTo({ position: { x, y }, scale });
      else fit();
    }
    if (what === "all" || what === "filter" || what === "selection") restyle();
    if (what === "find" && view.selection?.kind === "node") {
      const { x, y } = data.model.nodes[view.selection.at];
      network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.9) });
      keep();
    }
  });
}

/**
 * Only the looks that differ from those of the last time.
 * @param {Map<string, string>} looks
 * @param {string} prefix
 * @param {{id: number}[]} now
 */
function changed(looks, prefix, now) {
  return now.filter((look) => {
    const text = JSON.stringify(look);
    if (looks.get(prefix + look.id) === text) return false;
    looks.set(prefix + look.id, text);
    return true;
  });
}

/**
 * The view that holds every circle shown, with a margin for names.
 * @param {Dataset} data
 * @param {View} view
 * @param {HTMLElement} container
 */
function wholeView(data, view, container) {
  const shown = data.model.nodes.filter((/** @type {any} */ node) => data.isShown(node.id, view.least));
  const [left, top] = ["x", "y"].map((axis) => shown.reduce((/** @type {number} */ low, /** @type {any} */ node) => Math.min(low, node[axis]), shown[0]?.[axis] ?? 0));
  const [right, bottom] = ["x", "y"].map((axis) => shown.reduce((/** @type {number} */ high, /** @type {any} */ node) => Math.max(high, node[axis]), shown[0]?.[axis] ?? 0));
  const scale = Math.min((container.clientWidth - Math.min(130, container.clientWidth / 5)) / (right - left + 40), (container.clientHeight - 80) / (bottom - top + 40), 1.5);
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02) };
}
