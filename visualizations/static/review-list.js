// The list of open questions: made once, then only marked; filters, and which question comes next.
import { bdi, byId, element } from "./dom.js";

/** @typedef {import("./review-answers.js").Answers} Answers */

/** The list beside the question. */
export class QuestionList {
  /** @param {any[]} items @param {Answers} answers @param {(id: string) => void} open */
  constructor(items, answers, open) {
    this.items = items;
    this.answers = answers;
    /** @type {Map<string, HTMLElement>} */
    this.rows = new Map(items.map((item) => [item.id, questionRow(item, () => open(item.id))]));
    byId("queue")?.append(...this.rows.values());
  }

  /** Whether the filters show a question. @param {any} item @returns {boolean} */
  shows(item) {
    const state = byId("state").value;
    const done = this.answers.said(item.id) !== "";
    return (!byId("kind").value || item.kind === byId("kind").value) && (!state || (state === "done") === done);
  }

  /** Bring marks and figures up to date. */
  refresh() {
    let done = 0;
    for (const item of this.items) {
      const said = this.answers.said(item.id);
      const row = /** @type {HTMLElement} */ (this.rows.get(item.id));
      done += Number(said !== "");
      row.hidden = !this.shows(item);
      row.classList.toggle("done", said !== "");
      /** @type {HTMLElement} */ (row.querySelector(".answer")).textContent = said;
    }
    byId("progress").textContent = `${done} of ${this.items.length} answered`;
    byId("done").value = done;
    byId("undo").disabled = !this.answers.given.length;
  }

  /** Mark the question that is asked, and bring it into view. @param {string} id */
  mark(id) {
    byId("queue").querySelector("[aria-current]")?.removeAttribute("aria-current");
    const button = /** @type {HTMLElement} */ (this.rows.get(id)?.firstElementChild);
    button.setAttribute("aria-current", "true");
    const [box, own] = [byId("queue").getBoundingClientRect(), button.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) byId("queue").scrollTop += own.top - box.top - box.height / 3;
  }

  /**
   * The next question that the filters show, from one on, and around.
   * @param {string} id
   * @param {number} step
   * @param {(item: any) => boolean} [wanted]
   * @returns {string | undefined}
   */
  next(id, step, wanted = () => true) {
    const { length } = this.items;
    const at = this.items.findIndex((item) => item.id === id);
    for (let far = 1; far < length; far += 1) {
      const item = this.items[(at + step * far + length * far) % length];
      if (this.shows(item) && wanted(item)) return item.id;
    }
    return undefined;
  }
}

/** @param {any} item @param {() => void} open @returns {HTMLElement} */
function questionRow(item, open) {
  const names = item.sides.map((/** @type {any} */ side) => side.name).join(" · ") || item.sentence;
  const parts = [element("span", { class: "kind", text: item.kind }), bdi(names), element("span", { class: "answer" })];
  return element("li", {}, element("button", { type: "button", on: { click: open } }, ...parts));
}
