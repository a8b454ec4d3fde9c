// One question as a reviewer reads it: the sides in their sentences, what comes along, the answers.
import { bdi, counted, element } from "./dom.js";

/** @typedef {import("./review-answers.js").Choice} Choice */

/**
 * The question with its answers.
 * @param {any} item
 * @param {string} said the present answer, or ""
 * @param {(choice: Choice) => void} choose
 * @returns {HTMLElement[]}
 */
export function questionParts(item, said, choose) {
  const sides = item.sides.map((/** @type {any} */ side) => sidePart(side, item.kind !== "fact"));
  return [
    element("p", { class: "over" }, [item.kind, counted(item.releases, "release"), item.rule].join(" · ")),
    element("h2", {}, bdi(item.sentence)),
    element("div", { class: `sides of-${sides.length}` }, ...sides),
    item.joined ? element("p", { class: "meta", text: "They are one now." }) : null,
    fieldsPart(item.fields),
    said ? element("p", { class: "said" }, "Your answer: ", element("strong", { text: said })) : null,
    element("div", { class: "choices", role: "group", "aria-label": "Answers" }, ...item.answers.map((/** @type {Choice} */ choice) => choiceButton(choice, choose))),
  ].filter((part) => part !== null);
}

/** @param {Choice} choice @param {(choice: Choice) => void} choose @returns {HTMLElement} */
function choiceButton(choice, choose) {
  const listen = { click: () => choose(choice) };
  return element("button", { type: "button", "data-answer": choice.answer, "aria-keyshortcuts": choice.key, on: listen }, element("kbd", { text: choice.key }), ` ${choice.label}`);
}

/** @param {any} side @param {boolean} named a fact is told by its sentence @returns {HTMLElement} */
function sidePart(side, named) {
  const others = side.others.length
    ? element("p", { class: "others" }, "With it: ", ...side.others.flatMap((/** @type {string} */ name, /** @type {number} */ at) => [at ? "; " : "", bdi(name)]))
    : null;
  const count = named && side.releases ? element("p", { class: "meta", text: counted(side.releases, "release") }) : null;
  return element("section", { class: "side" }, named ? element("h3", {}, bdi(side.name)) : null, count, others, ...side.sightings.map(sightingPart));
}

/** @param {any} sighting @returns {HTMLElement} */
function sightingPart(sighting) {
  const [before, words, after] = sighting.parts;
  const about = [sighting.date, sighting.document].filter(Boolean).join(" · ");
  return element(
    "figure",
    {},
    element("blockquote", {}, before, words ? element("mark", { text: words }) : null, after),
    element("figcaption", {}, bdi(sighting.title), ` · ${about}`),
  );
}

/** @param {string[][]} fields @returns {HTMLElement | null} */
function fieldsPart(fields) {
  const told = fields.filter(([, value]) => value);
  if (!told.length) return null;
  return element("dl", { class: "fields" }, ...told.flatMap(([name, value]) => [element("dt", { text: name.replaceAll("_", " ") }), element("dd", {}, bdi(value))]));
}

/**
 * A form for what an answer needs beside it.
 * @param {any} item
 * @param {Choice} choice
 * @param {(detail: string) => void} done
 * @param {() => void} leave
 * @returns {HTMLElement}
 */
export function detailForm(item, choice, done, leave) {
  const field = choice.detail === "object" ? fieldSelect(item) : null;
  const input = /** @type {HTMLInputElement} */ (element("input", { type: "text", id: "detail", required: choice.required && !field, list: choice.detail === "scope" ? "documents" : null }));
  const fill = () => (input.value = item.fields.find((/** @type {string[]} */ one) => one[0] === field?.value)?.[1] ?? "");
  if (field) {
    fill();
    field.addEventListener("change", fill);
  }
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    done(field ? `${field.value}=${input.value.trim()}` : input.value.trim());
  };
  const form = element(
    "form",
    { class: "detail", on: { submit } },
    field,
    element("label", { for: "detail", text: { object: "is rightly", scope: "Publisher, or first digits of a document, that means another one", comment: "Why is it wrong? (may stay empty)" }[choice.detail] }),
    input,
    choice.detail === "scope" ? documentList(item) : null,
    element("button", { type: "submit", class: "solid", text: choice.label }),
    element("button", { type: "button", class: "quiet", text: "Cancel", on: { click: leave } }),
  );
  form.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  return form;
}

/** @param {any} item @returns {HTMLSelectElement} */
function fieldSelect(item) {
  const options = item.fields.map((/** @type {string[]} */ [name]) => element("option", { value: name, text: name.replaceAll("_", " ") }));
  return /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "What is wrong" }, ...options));
}

/** @param {any} item @returns {HTMLElement} */
function documentList(item) {
  const seen = item.sides.flatMap((/** @type {any} */ side) => side.sightings);
  return element("datalist", { id: "documents" }, ...seen.map((/** @type {any} */ one) => element("option", { value: one.document, text: one.title })));
}
