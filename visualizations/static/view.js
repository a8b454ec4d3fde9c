// What the reader has chosen, kept in the address, so that a link opens the same view.
import { monthKey, monthsOf } from "./dates.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {{kind: "node" | "tie" | "community", at: number} | null} Selection */

export class View {
  /** @param {Dataset} data */
  constructor(data) {
    this.data = data;
    /** @type {Selection} */
    this.selection = null;
    /** @type {number | null} */
    this.from = null;
    /** @type {number | null} */
    this.to = null;
    this.least = 1;
    this.table = "ties";
    this.sort = "";
    this.at = "";
    /** @type {((what: string) => void)[]} */
    this.listeners = [];
  }

  /** @param {(what: string) => void} listener told what changed: selection, filter, table, at, or all */
  listen(listener) {
    this.listeners.push(listener);
  }

  /**
   * Change the view and tell everyone.
   * @param {string} what
   * @param {Record<string, unknown>} values
   */
  change(what, values) {
    Object.assign(this, values);
    if (what === "filter" || what === "all") this.data.setPeriod(this.from, this.to);
    for (const listener of this.listeners) listener(what);
    this.writeAddress();
  }

  /** @param {Selection} selection */
  select(selection) {
    this.change("selection", { selection });
  }

  /** Write the view into the address, without a step in the history. */
  writeAddress() {
    const address = new URLSearchParams();
    const { selection, data } = this;
    if (selection?.kind === "node") address.append("node", data.nodes[selection.at].iri);
    if (selection?.kind === "tie") {
      const { a, b } = data.ties[selection.at];
      for (const end of [a, b]) address.append("tie", data.nodes[end].iri);
    }
    if (selection?.kind === "community") address.append("community", String(selection.at));
    if (this.from !== null) address.append("from", monthKey(this.from));
    if (this.to !== null) address.append("to", monthKey(this.to));
    if (this.least > 1) address.append("least", String(this.least));
    if (this.table !== "ties") address.append("table", this.table);
    if (this.sort) address.append("sort", this.sort);
    if (this.at) address.append("at", this.at);
    const text = address.toString();
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  }

  /** Take the view from the address; what is unknown there is left out. */
  readAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    const from = monthsOf(address.get("from") ?? "");
    const to = monthsOf(address.get("to") ?? "");
    this.change("all", {
      selection: this.findSelection(address),
      from: from && to ? from[0] : null,
      to: from && to ? to[1] : null,
      least: Math.max(1, Math.floor(Number(address.get("least"))) || 1),
      table: address.get("table") === "nodes" ? "nodes" : "ties",
      sort: /^-?[a-z]+$/.test(address.get("sort") ?? "") ? address.get("sort") : "",
      at: /^-?\d+,-?\d+,\d+(\.\d+)?$/.test(address.get("at") ?? "") ? address.get("at") : "",
    });
  }

  /** @param {URLSearchParams} address @returns {Selection} */
  findSelection(address) {
    const { data } = this;
    const node = data.nodeOf.get(address.get("node") ?? "");
    if (node !== undefined) return { kind: "node", at: node };
    const [a, b] = address.getAll("tie").map((iri) => data.nodeOf.get(iri));
    if (a !== undefined && b !== undefined) {
      const at = data.tiesOf[a].find((tie) => data.otherEnd(tie, a) === b);
      if (at !== undefined) return { kind: "tie", at };
    }
    const community = Number(address.get("community") ?? "-1");
    return data.communities[community] ? { kind: "community", at: community } : null;
  }
}
