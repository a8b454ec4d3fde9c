// The page of open questions: a list, one question at a time, answers by mouse or key, a file in and out.
import { bdi, byId, element } from "./dom.js";
import { Answers } from "./review-answers.js";
import { detailForm, questionParts } from "./review-question.js";

const payload = JSON.parse(byId("payload").textContent);
const answers = new Answers(payload);
/** @type {Map<string, HTMLElement>} */
const rows = new Map();
let current = payload.items[0]?.id ?? "";

/** Make the list once; later only its marks change. */
function makeList() {
  for (const item of payload.items) {
    const row = element(
      "li",
      { "data-kind": item.kind },
      element("button", { type: "button", on: { click: () => show(item.id, true) } }, element("span", { class: "kind", text: item.kind }), bdi(item.sides.map((/** @type {any} */ side) => side.name).join(" · ") || item.sentence), element("span", { class: "answer" })),
    );
    rows.set(item.id, row);
  }
  byId("queue")?.append(...rows.values());
}

/** Whether the filters show a question. @param {any} item @returns {boolean} */
function isShown(item) {
  const state = byId("state").value;
  const done = answers.said(item.id) !== "";
  return (!byId("kind").value || item.kind === byId("kind").value) && (!state || (state === "done") === done);
}

/** Bring list, figures and notices up to date. */
function refresh() {
  let done = 0;
  for (const item of payload.items) {
    const said = answers.said(item.id);
    const row = /** @type {HTMLElement} */ (rows.get(item.id));
    done += Number(said !== "");
    row.hidden = !isShown(item);
    row.classList.toggle("done", said !== "");
    /** @type {HTMLElement} */ (row.querySelector(".answer")).textContent = said;
  }
  byId("progress").textContent = `${done} of ${payload.items.length} answered`;
  byId("done").value = done;
  byId("undo").disabled = !answers.given.length;
}

/** @param {string} text */
function notice(text) {
  byId("notice").textContent = answers.keeps ? text : `${text} This browser keeps nothing: download before you close the page.`.trim();
}

/**
 * Show a question.
 * @param {string} id
 * @param {boolean} [focus]
 */
function show(id, focus = false) {
  rows.get(current)?.firstElementChild?.removeAttribute("aria-current");
  current = id;
  const item = answers.items.get(id);
  if (!item) return;
  const row = /** @type {HTMLElement} */ (rows.get(id)?.firstElementChild);
  row.setAttribute("aria-current", "true");
  const box = byId("queue").getBoundingClientRect();
  const own = row.getBoundingClientRect();
  if (own.top < box.top || own.bottom > box.bottom) byId("queue").scrollTop += own.top - box.top - box.height / 3;
  byId("question").replaceChildren(...questionParts(item, answers.said(id), choose));
  if (focus) byId("question").focus({ preventScroll: true });
}

/** @param {import("./review-answers.js").Choice} choice */
function choose(choice) {
  const item = answers.items.get(current);
  if (!choice.required && choice.answer !== "reject") {
    give(choice.answer, "");
    return;
  }
  const form = detailForm(item, choice, (detail) => give(choice.answer, detail), () => show(current, true));
  byId("question").querySelector(".detail")?.remove();
  byId("question").append(form);
  /** @type {HTMLElement} */ (form.querySelector("select, input")).focus();
}

/** @param {string} answer @param {string} detail */
function give(answer, detail) {
  answers.give(current, answer, detail);
  notice("");
  const next = ahead(1, (item) => answers.said(item.id) === "");
  refresh();
  show(next ?? current, true);
}

/**
 * The next question that the filters show, from the present one on, and around.
 * @param {number} step
 * @param {(item: any) => boolean} [wanted]
 * @returns {string | undefined}
 */
function ahead(step, wanted = () => true) {
  const { items } = payload;
  const at = items.findIndex((/** @type {any} */ item) => item.id === current);
  for (let far = 1; far <= items.length; far += 1) {
    const item = items[(at + step * far + items.length * far) % items.length];
    if (item.id !== current && isShown(item) && wanted(item)) return item.id;
  }
  return undefined;
}

/** @param {number} step */
function stride(step) {
  const next = ahead(step);
  if (next) show(next, true);
}

function undo() {
  const id = answers.undo();
  refresh();
  if (!id) return;
  notice("The last answer is taken back.");
  show(id, true);
}

function download() {
  const url = URL.createObjectURL(new Blob([answers.text()], { type: "text/tab-separated-values" }));
  const link = element("a", { href: url, download: "decisions.tsv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** @param {Event} event */
async function readFile(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const file = input.files?.[0];
  if (!file) return;
  const wrong = answers.read(await file.text());
  input.value = "";
  refresh();
  show(current);
  notice(wrong || `Read ${answers.lines.length} decisions; they will stand in the file that you download.`);
}

/** @param {KeyboardEvent} event */
function press(event) {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const choice = answers.items.get(current)?.answers.find((/** @type {any} */ one) => one.key === key);
  const action = { n: () => stride(1), p: () => stride(-1), z: undo }[key] ?? (choice && (() => choose(choice)));
  if (!action) return;
  event.preventDefault();
  action();
}

byId("author").value = answers.author;
byId("author").addEventListener("input", () => {
  answers.author = byId("author").value.trim();
  answers.save();
});
for (const id of ["kind", "state"]) {
  byId(id).addEventListener("change", () => {
    refresh();
    const first = payload.items.find(isShown);
    if (first && !isShown(answers.items.get(current))) show(first.id);
  });
}
byId("controls").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
byId("undo").addEventListener("click", undo);
byId("download").addEventListener("click", download);
byId("file").addEventListener("change", readFile);
document.addEventListener("keydown", press);
makeList();
refresh();
notice("");
show((payload.items.find((/** @type {any} */ item) => answers.said(item.id) === "") ?? payload.items[0])?.id ?? "");
document.documentElement.dataset.ready = "";
