// Answers of a reviewer: kept in the browser where it keeps anything, written and read as decisions.tsv.

/** @typedef {{ answer: string, key: string, label: string, cells: string[], detail: string, required: boolean }} Choice */
/** @typedef {{ id: string, answer: string, detail: string, author: string, date: string }} Given */

const RELATIONS = ["chapter_of", "member_of", "broader"];

/** The answers to the questions of a page. */
export class Answers {
  /** @param {{ columns: string[], justification: string, items: any[] }} payload */
  constructor(payload) {
    this.columns = payload.columns;
    this.justification = payload.justification;
    this.items = new Map(payload.items.map((item) => [item.id, item]));
    this.place = `undersigned-review-${payload.items.map((item) => item.id).join("").slice(0, 200)}`;
    this.keeps = true;
    /** @type {Given[]} */
    this.given = [];
    /** @type {string[][]} */
    this.lines = [];
    this.author = "";
    this.load();
  }

  /** Take up what an earlier visit left. */
  load() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.place) ?? "{}");
      this.given = (kept.given ?? []).filter((/** @type {Given} */ one) => this.choice(one.id, one.answer));
      this.lines = kept.lines ?? [];
      this.author = kept.author ?? "";
    } catch {
      this.keeps = false;
    }
  }

  /** Keep all of it for the next visit. */
  save() {
    try {
      localStorage.setItem(this.place, JSON.stringify({ given: this.given, lines: this.lines, author: this.author }));
    } catch {
      this.keeps = false;
    }
  }

  /** @param {string} id @param {string} answer @returns {Choice | undefined} */
  choice(id, answer) {
    return this.items.get(id)?.answers.find((/** @type {Choice} */ one) => one.answer === answer);
  }

  /** @param {string} id @param {string} answer @param {string} detail */
  give(id, answer, detail) {
    this.given.push({ id, answer, detail, author: this.author, date: today() });
    this.save();
  }

  /** Take the last answer back. @returns {string | undefined} the question it was given to */
  undo() {
    const last = this.given.pop();
    this.save();
    return last?.id;
  }

  /** The last answer to a question, in words. @param {string} id @returns {string} */
  said(id) {
    const last = this.given.findLast((one) => one.id === id);
    if (last) return this.choice(id, last.answer)?.label ?? "";
    return this.decided(id)?.[1].replaceAll("_", " ") ?? "";
  }

  /** What a file that was read decides. @param {string} id @returns {string[] | undefined} */
  decided(id) {
    const item = this.items.get(id);
    const names = [item.subject, item.object].map(plain).sort().join("\t");
    const lines = this.lines.filter(([subject, predicate, object]) => {
      if (predicate === "prefer_label") return false;
      const other = item.kind === "fact" ? "" : object;
      return [subject, other].map(plain).sort().join("\t") === names;
    });
    const last = lines.at(-1);
    return !last || last[1] === "withdraw" || (last[3] && RELATIONS.includes(last[1])) ? undefined : last;
  }

  /** All decisions as the text of a file: those that were read, then the last answer to each question. */
  text() {
    const last = new Map(this.given.map((one) => [one.id, one]));
    const rows = [...last.values()].flatMap((one) => this.rows(one));
    return [this.columns, ...this.lines, ...rows].map((row) => row.map(clean).join("\t")).join("\n") + "\n";
  }

  /** The lines of an answer; a relation that a file has is withdrawn first. @param {Given} one @returns {string[][]} */
  rows(one) {
    const choice = /** @type {Choice} */ (this.choice(one.id, one.answer));
    const row = this.row(choice.cells, one);
    if (one.detail) row[this.columns.indexOf(choice.detail === "object" ? "object_id" : choice.detail)] = one.detail;
    const earlier = this.decided(one.id);
    const related = earlier && [earlier[1], choice.cells[1]].some((predicate) => RELATIONS.includes(predicate));
    return related ? [this.row([earlier[0], "withdraw", earlier[2]], one), row] : [row];
  }

  /** @param {string[]} cells @param {Given} one @returns {string[]} */
  row(cells, one) {
    const row = this.columns.map((_, at) => cells[at] ?? "");
    row[0] = row[0].replace(/^[#<=>| ]+/, ""); // else the line would read as a comment or as a mark of a conflict
    row[this.columns.indexOf("mapping_justification")] = this.justification;
    row[this.columns.indexOf("author_id")] = one.author;
    row[this.columns.indexOf("mapping_date")] = one.date;
    return row;
  }

  /**
   * Read a file of decisions in the place of the one read before.
   * @param {string} text
   * @returns {string} what is wrong with it, or ""
   */
  read(text) {
    const lines = text.replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line.trim() && !/^#(?![^\t]*\t)|^# /.test(line));
    const [head, ...rows] = lines.map((line) => line.split("\t"));
    if (!head || !["subject_id", "predicate_id", "object_id"].every((name) => head.includes(name))) {
      return "This is no file of decisions: its first line must name subject_id, predicate_id and object_id.";
    }
    const broken = rows.findIndex((row) => row.length !== head.length);
    if (broken >= 0) return `Decision ${broken + 1} has ${rows[broken].length} columns where the header has ${head.length}.`;
    this.lines = rows.map((row) => this.columns.map((name) => (head.includes(name) ? row[head.indexOf(name)] : "")));
    this.save();
    return "";
  }
}

/** @param {string} text @returns {string} */
function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** @param {string} text @returns {string} */
function plain(text) {
  return clean(text).toLowerCase();
}

/** The day where the reviewer sits. @returns {string} */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
