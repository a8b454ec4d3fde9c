// What the pointer is over: names and counts beside it.
import { byId, counted } from "./dom.js";
import { shortName } from "./labels.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */

/**
 * Names and counts beside the pointer.
 * @param {any} network
 * @param {Dataset} data
 * @param {HTMLElement} container
 * @param {(at: number) => void} setHovered
 */
export function hoverTips(network, data, container, setHovered) {
  const tip = byId("tip");
  const show = (/** @type {string} */ text, /** @type {any} */ event) => {
    const { x, y } = event.pointer.DOM;
    tip.textContent = text;
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(x + 14, container.clientWidth - tip.offsetWidth - 6))}px`;
    tip.style.top = `${Math.max(4, Math.min(y + 16, container.clientHeight - tip.offsetHeight - 6))}px`;
  };
  const hide = () => {
    tip.hidden = true;
    setHovered(-1);
  };
  network.on("hoverNode", (/** @type {any} */ event) => {
    setHovered(event.node);
    const name = data.nodes[event.node].name;
    show(`\u2068${name.length > 160 ? `${name.slice(0, 160)}…` : name}\u2069 · ${counted(data.reach(event.node), "release")}`, event);
  });
  network.on("hoverEdge", (/** @type {any} */ event) => {
    const { a, b } = data.ties[event.edge];
    const noun = data.kind === "organization-theme" ? "release" : "joint release";
    show(`${shortName(data.nodes[a].name)} – ${shortName(data.nodes[b].name)} · ${counted(data.weight(event.edge), noun)}`, event);
  });
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, hide);
}
