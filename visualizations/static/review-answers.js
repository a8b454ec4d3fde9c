// Answers of a reviewer: kept in the browser where it keeps anything, written and read as decisions.tsv.

/** @typedef {{ answer: string, key: string, label: string, cells: string[], detail: string, required: boolean }} Choice */
/** @typedef {{ id: string, label: string, rows: string[][] }} Given */

const RELATIONS = ["chapter_of", "member_of", "broader"];

/** The answers to the questions of a page; those to questions of an earlier page at its place are kept too. */
export class Answers {
  /** @param {{ columns: string[], justification: string, items: any[] }} payload */
  constructor(payload) {
    this.columns = payload.columns;
    this.justification = payload.justification;
    this.items = new Map(payload.items.map((item) => [item.id, item]));
    this.place = `undersigned-review ${location.pathname}`;
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
      this.given = kept.given ?? [];
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

  /** @param {string} id @param {Choice} choice @param {string} detail */
  give(id, choice, detail) {
    this.given.push({ id, label: choice.label, rows: this.rows(id, choice, detail) });
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
    return last?.label ?? this.decided(id)?.[1].replaceAll("_", " ") ?? "";
  }

  /** What a file that was read decides. @param {string} id @returns {string[] | undefined} */
  decided(id) {
    const item = this.items.get(id);
    const both = pairOf(item.subject, item.object);
    const last = this.lines.findLast(([subject, predicate, object]) => {
      return predicate !== "prefer_label" && pairOf(subject, item.kind === "fact" ? "" : object) === both;
    });
    const back = last?.[1] === "withdraw" || (last?.[3] && RELATIONS.includes(last[1]));
    return back ? undefined : last;
  }

  /** All decisions as the text of a file: those that were read, then the last answer to each question. */
  text() {
    const last = new Map(this.given.map((one) => [one.id, one.rows]));
    const rows = [this.columns, ...this.lines, ...[...last.values()].flat()];
    return rows.map((row) => row.map(clean).join("\t")).join("\n") + "\n";
  }

  /**
   * The lines of an answer; a relation that a file has is withdrawn first.
   * @param {string} id
   * @param {Choice} choice
   * @param {string} detail
   * @returns {string[][]}
   */
  rows(id, choice, detail) {
    const row = this.row(choice.cells);
    if (detail) row[this.columns.indexOf(choice.detail === "object" ? "object_id" : choice.detail)] = detail;
    const earlier = this.decided(id);
    const related = earlier && [earlier[1], row[1]].some((predicate) => RELATIONS.includes(predicate));
    return related ? [this.row([earlier[0], "withdraw", earlier[2]]), row] : [row];
  }

  /** A line with its first cells, and who decided when. @param {string[]} cells @returns {string[]} */
  row(cells) {
    const row = this.columns.map((_, at) => cells[at] ?? "");
    row[0] = row[0].replace(/^[#<=>| ]+/, ""); // else the line would read as a comment or as a mark of a conflict
    row[this.columns.indexOf("mapping_justification")] = this.justification;
    row[this.columns.indexOf("author_id")] = this.author;
    row[this.columns.indexOf("mapping_date")] = today();
    return row;
  }

  /**
   * Read a file of decisions in the place of the one read before.
   * @param {string} text
   * @returns {string} what is wrong with it, or ""
   */
  read(text) {
    const lines = text.replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line.trim() && !isComment(line));
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

/** @param {string} line @returns {boolean} */
function isComment(line) {
  return /^#($|[ #])/.test(line) || (line.startsWith("#") && !line.includes("\t"));
}

/** @param {string} text @returns {string} */
function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** Two names whatever their order and case. @param {string} one @param {string} other @returns {string} */
function pairOf(one, other) {
  return [one, other].map((name) => clean(name).toLowerCase()).sort().join("\t");
}

/** The day where the reviewer sits. @returns {string} */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
