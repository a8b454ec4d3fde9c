// The page of open questions: a list, one question at a time, answers by mouse or key, a file in and out.
import { byId, element } from "./dom.js";
import { Answers } from "./review-answers.js";
import { QuestionList } from "./review-list.js";
import { detailForm, questionParts } from "./review-question.js";

const payload = JSON.parse(byId("payload").textContent);
const answers = new Answers(payload);
const list = new QuestionList(payload.items, answers, (id) => ask(id, true));
let asked = "";

/** @param {string} text */
function notice(text) {
  const warning = answers.keeps ? "" : "This browser keeps nothing: download before you close the page.";
  byId("notice").textContent = `${text} ${warning}`.trim();
}

/**
 * Show a question.
 * @param {string | undefined} id
 * @param {boolean} [focus]
 */
function ask(id, focus = false) {
  const item = answers.items.get(id ?? "");
  if (!item) return;
  asked = item.id;
  list.mark(asked);
  byId("question").replaceChildren(...questionParts(item, answers.said(asked), take));
  if (focus) byId("question").focus({ preventScroll: true });
}

/**
 * Take an answer, at once or after what it needs beside it.
 * @param {import("./review-answers.js").Choice} choice
 */
function take(choice) {
  if (!choice.required && choice.answer !== "reject") {
    give(choice, "");
    return;
  }
  const item = answers.items.get(asked);
  const form = detailForm(item, choice, (detail) => give(choice, detail), () => ask(asked, true));
  byId("question").querySelector(".detail")?.remove();
  byId("question").append(form);
  /** @type {HTMLElement} */ (form.querySelector("select, input")).focus();
}

/** @param {import("./review-answers.js").Choice} choice @param {string} detail */
function give(choice, detail) {
  answers.give(asked, choice, detail);
  notice(answers.author ? "" : "Your name is missing: it is to stand with your decisions.");
  const open = list.next(asked, 1, (item) => answers.said(item.id) === "");
  list.refresh();
  ask(open ?? asked, true);
}

/** Take the last answer back, and ask again. */
function takeBack() {
  const id = answers.undo();
  list.refresh();
  if (!id) return;
  notice("The last answer is taken back.");
  ask(id, true);
}

/** Hand the answers out as a file. */
function download() {
  const url = URL.createObjectURL(new Blob([answers.text()], { type: "text/tab-separated-values" }));
  element("a", { href: url, download: "decisions.tsv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** @param {Event} event */
async function readFile(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const file = input.files?.[0];
  if (!file) return;
  const wrong = answers.read(await file.text());
  input.value = "";
  list.refresh();
  ask(asked);
  notice(wrong || `Read ${answers.lines.length} decisions; they will stand in the file that you download.`);
}

/** @param {KeyboardEvent} event */
function pressKey(event) {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const choice = answers.items.get(asked)?.answers.find((/** @type {any} */ one) => one.key === key);
  const steps = { n: () => ask(list.next(asked, 1), true), p: () => ask(list.next(asked, -1), true), z: takeBack };
  const action = steps[/** @type {"n" | "p" | "z"} */ (key)] ?? (choice && (() => take(choice)));
  if (!action) return;
  event.preventDefault();
  action();
}

/** Show what the filters leave, and a question among it. */
function filter() {
  list.refresh();
  const first = payload.items.find((/** @type {any} */ item) => list.shows(item));
  if (first && !list.shows(answers.items.get(asked))) ask(first.id);
}

byId("author").value = answers.author;
byId("author").addEventListener("input", () => {
  answers.author = byId("author").value.trim();
  answers.save();
});
byId("controls").addEventListener("change", (/** @type {Event} */ event) => event.target instanceof HTMLSelectElement && filter());
byId("controls").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
byId("undo").addEventListener("click", takeBack);
byId("download").addEventListener("click", download);
byId("file").addEventListener("change", readFile);
document.addEventListener("keydown", pressKey);
list.refresh();
notice("");
ask((payload.items.find((/** @type {any} */ item) => answers.said(item.id) === "") ?? payload.items[0])?.id);
document.documentElement.dataset.ready = "";
