// The data of the page, and counts over a period: ties are recounted from who issued which release.
import { monthsOf } from "./dates.js";

/**
 * @typedef {{iri: string, title: string, date: string, url: string, lang: string, genre: string, texts: string[], letters: string[], asks: number[][], calls: number[][]}} Release
 * @typedef {{iri: string, name: string, kind: string, community: number, releases: number[]}} PageNode
 * @typedef {{a: number, b: number, releases: number[]}} Tie
 * @typedef {{sentence: number, start: number, end: number}} Passage
 */

export class Dataset {
  /** @param {any} payload what the page holds as JSON */
  constructor(payload) {
    this.kind = payload.kind;
    this.model = payload.model;
    /** @type {PageNode[]} */
    this.nodes = payload.nodes;
    /** @type {Release[]} */
    this.releases = payload.releases;
    /** @type {string[]} */
    this.sentences = payload.sentences;
    /** @type {{members: string[], size: number}[]} */
    this.communities = payload.communities;
    this.colors = payload.colors;
    /** @type {Tie[]} */
    this.ties = payload.model.edges.map((/** @type {any} */ edge) => ({
      a: edge.from,
      b: edge.to,
      releases: intersect(this.nodes[edge.from].releases, this.nodes[edge.to].releases),
    }));
    /** @type {Map<string, Passage[]>} */
    this.passages = new Map();
    for (const [node, release, sentence, start, end] of payload.passages) {
      const key = `${node} ${release}`;
      if (!this.passages.has(key)) this.passages.set(key, []);
      this.passages.get(key)?.push({ sentence, start, end });
    }
    /** @type {number[][]} ties of each node */
    this.tiesOf = this.nodes.map(() => []);
    this.ties.forEach((tie, at) => {
      this.tiesOf[tie.a].push(at);
      this.tiesOf[tie.b].push(at);
    });
    this.issuers = this.releases.map(() => 0);
    for (const node of this.nodes) if (node.kind !== "theme") for (const release of node.releases) this.issuers[release] += 1;
    this.nodeOf = new Map(this.nodes.map((node, at) => [node.iri, at]));
    this.months = this.releases.map((release) => monthsOf(release.date));
    this.active = this.releases.map(() => true);
  }

  /**
   * Count only releases of a period; undated ones count in the whole period only.
   * @param {number | null} from first month
   * @param {number | null} to last month
   */
  setPeriod(from, to) {
    this.active = this.months.map((months) => {
      if (from === null || to === null) return true;
      return months !== null && months[1] >= from && months[0] <= to;
    });
  }

  /**
   * Releases of the period among some.
   * @param {number[]} releases
   * @returns {number[]}
   */
  within(releases) {
    return releases.filter((release) => this.active[release]);
  }

  /** @param {number} node @returns {number} releases of the period */
  reach(node) {
    return this.within(this.nodes[node].releases).length;
  }

  /** @param {number} tie @returns {number} joint releases of the period */
  weight(tie) {
    return this.within(this.ties[tie].releases).length;
  }

  /**
   * Joint releases of the period, each divided among its issuers: small for a letter that many signed.
   * @param {number} tie
   * @returns {number}
   */
  strength(tie) {
    const others = this.kind === "organization-theme" ? 0 : 1;
    return this.within(this.ties[tie].releases).reduce((sum, release) => sum + 1 / Math.max(1, this.issuers[release] - others), 0);
  }

  /**
   * Whether a node is shown: it has a release in the period and, where weak ties are hidden, a tie that is not.
   * @param {number} node
   * @param {number} least
   * @returns {boolean}
   */
  isShown(node, least) {
    if (least > 1) return this.tiesOf[node].some((tie) => this.weight(tie) >= least);
    return this.nodes[node].releases.some((release) => this.active[release]);
  }

  /** @param {number} community @returns {string} class that gives an element the color of a community */
  colorClass(community) {
    return `community-${community >= 0 && community < this.colors ? community : "other"}`;
  }

  /** @param {number} community @returns {string} */
  communityName(community) {
    const found = this.communities[community];
    return found ? found.members.join(", ") : "";
  }

  /** @param {number} tie @param {number} node @returns {number} the other end */
  otherEnd(tie, node) {
    const { a, b } = this.ties[tie];
    return a === node ? b : a;
  }
}

/**
 * What two ascending lists have in common.
 * @param {number[]} left
 * @param {number[]} right
 * @returns {number[]}
 */
export function intersect(left, right) {
  const shared = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      shared.push(left[i]);
      i += 1;
      j += 1;
    } else if (left[i] < right[j]) i += 1;
    else j += 1;
  }
  return shared;
}
