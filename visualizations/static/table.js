// The same network as sortable tables, for those who read rather than look, and for the keyboard.
import { bdi, byId, counted, element } from "./dom.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */
/** @typedef {{key: string, label: string, count?: boolean, date?: boolean, value: (row: number) => string | number, cell?: (row: number) => Node}} Column */

const ROWS = 50;
const DATE_MISSING = "—";

/** @param {Dataset} data @param {View} view */
export function showTable(data, view) {
  let all = false;
  const draw = () => {
    const nodes = view.table === "nodes";
    byId("show-ties").setAttribute("aria-pressed", String(!nodes));
    byId("show-nodes").setAttribute("aria-pressed", String(nodes));
    const columns = nodes ? nodeColumns(data, view) : tieColumns(data, view);
    const rows = (nodes ? data.nodes : data.ties).map((_, at) => at).filter((at) => (nodes ? data.isShown(at, view.least) : data.weight(at) >= view.least));
    byId("table").replaceChildren(...tableOf(view, columns, rows, all, () => {
      all = true;
      draw();
    }));
  };
  byId("show-ties").addEventListener("click", () => view.change("table", { table: "ties", sort: "" }));
  byId("show-nodes").addEventListener("click", () => view.change("table", { table: "nodes", sort: "" }));
  view.listen((what) => {
    if (what === "selection" || what === "find") markChosen(view);
    else if (what !== "at") draw();
  });
}

/**
 * @param {View} view
 * @param {Column[]} columns
 * @param {number[]} rows
 * @param {boolean} all
 * @param {() => void} showAll
 * @returns {HTMLElement[]}
 */
function tableOf(view, columns, rows, all, showAll) {
  const down = view.sort.startsWith("-");
  const key = view.sort.replace("-", "");
  const sorted = columns.find((column) => column.key === key);
  const by = sorted ?? columns.find((column) => column.count) ?? columns[0];
  const turn = (sorted ? down : true) ? -1 : 1;
  rows.sort((x, y) => turn * compare(by.value(x), by.value(y)) || x - y);
  const heads = columns.map((column) => {
    const active = column === by;
    const next = active ? (turn < 0 ? column.key : `-${column.key}`) : column.count || column.date ? `-${column.key}` : column.key;
    const button = element("button", { type: "button", "data-sort": column.key, text: column.label, on: { click: () => {
      view.change("table", { sort: next });
      byId("table").querySelector(`[data-sort="${column.key}"]`)?.focus();
    } } });
    return element("th", { scope: "col", class: column.count ? "count" : null, "aria-sort": active ? (turn < 0 ? "descending" : "ascending") : null }, button);
  });
  const shown = all ? rows : rows.slice(0, ROWS);
  const body = shown.map((row) =>
    element("tr", { "data-row": row }, ...columns.map((column) => {
      const cell = column.cell ? column.cell(row) : document.createTextNode(String(column.value(row) || DATE_MISSING));
      return element("td", { class: column.count ? "count" : column.date ? "date" : null }, cell);
    })),
  );
  const caption = element("caption", { text: shown.length < rows.length ? `${shown.length} of ${counted(rows.length, "row")}` : counted(rows.length, "row") });
  const table = element("table", {}, caption, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...body));
  const more = element("button", { type: "button", class: "quiet more", text: `Show all ${rows.length.toLocaleString("en")} rows`, on: { click: showAll } });
  queueMicrotask(() => markChosen(view));
  return shown.length < rows.length ? [table, more] : [table];
}

/** @param {View} view */
function markChosen(view) {
  const wanted = view.table === "nodes" ? "node" : "tie";
  const at = view.selection?.kind === wanted ? String(view.selection.at) : "";
  for (const row of byId("table").querySelectorAll("tr[data-row]")) row.classList.toggle("chosen", row.dataset.row === at);
}

/** @param {string | number} left @param {string | number} right @returns {number} */
function compare(left, right) {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en", { sensitivity: "base", numeric: true });
}

/** @param {Dataset} data @param {number[]} releases @param {boolean} last @returns {string} */
function endDate(data, releases, last) {
  const dates = data.within(releases).map((release) => data.releases[release].date).filter(Boolean).sort();
  return (last ? dates[dates.length - 1] : dates[0]) ?? "";
}

/** @param {Dataset} data @param {View} view @returns {Column[]} */
function tieColumns(data, view) {
  const twoMode = data.kind === "organization-theme";
  const name = (/** @type {"a" | "b"} */ end) => (/** @type {number} */ row) => data.nodes[data.ties[row][end]].name;
  const cell = (/** @type {"a" | "b"} */ end) => (/** @type {number} */ row) => nameButton(data, data.ties[row][end], () => open(view, "tie", row));
  return [
    { key: "first", label: twoMode ? "One end" : "Organization", value: name("a"), cell: cell("a") },
    { key: "second", label: twoMode ? "Other end" : "Together with", value: name("b"), cell: cell("b") },
    { key: "releases", label: twoMode ? "Releases" : "Joint releases", count: true, value: (row) => data.weight(row) },
    { key: "from", label: "First", date: true, value: (row) => endDate(data, data.ties[row].releases, false) },
    { key: "to", label: "Last", date: true, value: (row) => endDate(data, data.ties[row].releases, true) },
  ];
}

/** @param {Dataset} data @param {View} view @returns {Column[]} */
function nodeColumns(data, view) {
  const partners = (/** @type {number} */ row) => data.tiesOf[row].filter((tie) => data.weight(tie) >= view.least).length;
  return [
    { key: "name", label: "Name", value: (row) => data.nodes[row].name, cell: (row) => nameButton(data, row, () => open(view, "node", row)) },
    { key: "kind", label: "Kind", value: (row) => data.nodes[row].kind.replace("coalition", "standing network") },
    { key: "group", label: "Group", value: (row) => data.communityName(data.nodes[row].community), cell: (row) => bdi(data.communityName(data.nodes[row].community) || "none") },
    { key: "releases", label: "Releases", count: true, value: (row) => data.reach(row) },
    { key: "ties", label: "Ties", count: true, value: partners, cell: (row) => document.createTextNode(String(partners(row))) },
    { key: "from", label: "First", date: true, value: (row) => endDate(data, data.nodes[row].releases, false) },
    { key: "to", label: "Last", date: true, value: (row) => endDate(data, data.nodes[row].releases, true) },
  ];
}

/** @param {View} view @param {"node" | "tie"} kind @param {number} at */
function open(view, kind, at) {
  view.select({ kind, at });
  byId("panel").focus({ preventScroll: true });
  byId("panel").scrollIntoView({ block: "nearest" });
}

/** @param {Dataset} data @param {number} node @param {() => void} action @returns {HTMLElement} */
function nameButton(data, node, action) {
  const dot = element("span", { class: `dot ${data.colorClass(data.nodes[node].community)}`, "aria-hidden": "true" });
  return element("span", { class: "named" }, dot, element("button", { type: "button", on: { click: action } }, bdi(data.nodes[node].name)));
}
