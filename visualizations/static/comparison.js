// The page of gold beside what was found: one document at a time, filter by kind and verdict, steps by keyboard.
import { byId, counted } from "./dom.js";

const WORST = ["missed", "extra", "agree", "open"];

/**
 * The sections that an address can name: the index and the documents.
 * @returns {HTMLElement[]}
 */
function sections() {
  return [...document.querySelectorAll("#index, .document")];
}

/** The section that is shown. @returns {HTMLElement} */
function current() {
  return sections().find((section) => !section.hidden) ?? byId("index");
}

/** Show the section that the address names, the index where it names none. */
function turn() {
  const named = document.getElementById(location.hash.slice(1));
  const target = named && sections().includes(named) ? named : byId("index");
  for (const section of sections()) section.hidden = section !== target;
  apply();
  if (location.hash) target.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Kind and verdicts that are asked for. @returns {{ kind: string, statuses: Set<string> }} */
function wanted() {
  const boxes = [...document.querySelectorAll('input[name="status"]:checked')];
  return { kind: byId("kind").value, statuses: new Set(boxes.map((box) => box.value)) };
}

/** Show marks and items of the kind and the verdicts that are asked for, and count them. */
function apply() {
  const { kind, statuses } = wanted();
  const shown = { agree: 0, missed: 0, extra: 0, open: 0 };
  for (const mark of current().querySelectorAll("mark")) {
    const here = mark.dataset.marks.split(" ").map((one) => one.split(":"));
    const kept = here.filter(([, of, status]) => (!kind || of === kind) && statuses.has(status));
    mark.className = WORST.find((status) => kept.some((one) => one[2] === status)) ?? "plain";
    mark.dataset.shown = kept.map(([number]) => number).join(" ");
  }
  for (const entry of current().querySelectorAll(".entry")) {
    const { status } = entry.dataset;
    entry.hidden = (kind !== "" && entry.dataset.kind !== kind) || !statuses.has(status);
    if (!entry.hidden) shown[status] += 1;
  }
  const told = Object.entries(shown).filter(([, count]) => count > 0);
  byId("counts").textContent = current().matches(".document")
    ? told.map(([status, count]) => `${count} ${status}`).join(", ") || "Nothing of this kind."
    : `${counted(document.querySelectorAll(".document").length, "document")}; select one to see its text.`;
}

/**
 * Mark an item as chosen, in the list and in the text.
 * @param {HTMLElement} entry
 */
function choose(entry) {
  for (const other of current().querySelectorAll(".entry button")) {
    other.setAttribute("aria-pressed", String(other.parentElement === entry));
  }
  const words = [...current().querySelectorAll("mark")];
  for (const mark of words) mark.classList.toggle("chosen", mark.dataset.shown.split(" ").includes(entry.dataset.entry));
  reveal(words.find((mark) => mark.classList.contains("chosen")), current().querySelector(".text"));
  reveal(entry, current().querySelector(".entries"));
}

/**
 * Scroll a box so that an element in it is seen.
 * @param {HTMLElement | undefined} target
 * @param {HTMLElement | null} box
 */
function reveal(target, box) {
  if (!target || !box) return;
  const [inner, outer] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 3);
  }
}

/**
 * Go to the next or previous item that was missed or is extra, among those shown.
 * @param {number} step
 */
function stride(step) {
  const shown = [...current().querySelectorAll(".entry")].filter((entry) => !entry.hidden);
  const differing = shown.filter((entry) => entry.matches(".missed, .extra"));
  if (!differing.length) return;
  const at = shown.findIndex((entry) => entry.querySelector('[aria-pressed="true"]'));
  const ahead = differing.filter((entry) => step > 0 ? shown.indexOf(entry) > at : at < 0 || shown.indexOf(entry) < at);
  const next = (step > 0 ? ahead[0] : ahead.at(-1)) ?? (step > 0 ? differing[0] : differing.at(-1));
  choose(next);
  next.querySelector("button").focus({ preventScroll: true });
}

/** @param {KeyboardEvent} event */
function press(event) {
  const typing = event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey;
  if (typing) return;
  if (event.key === "n") stride(1);
  if (event.key === "p") stride(-1);
}

/** @param {MouseEvent} event */
function click(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const entry = target.closest(".entry");
  if (entry) choose(entry);
  const mark = target.closest("mark");
  const first = mark?.dataset.shown?.split(" ")[0];
  if (first) choose(current().querySelector(`.entry[data-entry="${first}"]`));
}

byId("controls").addEventListener("change", apply);
byId("controls").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
byId("next").addEventListener("click", () => stride(1));
byId("previous").addEventListener("click", () => stride(-1));
document.addEventListener("click", click);
document.addEventListener("keydown", press);
addEventListener("hashchange", turn);
turn();
