// A period: bars for the releases of each month, quarter or year, and two handles that recount every tie.
import { monthKey, readable } from "./dates.js";
import { byId, element } from "./dom.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./view.js").View} View */

const MOST_BARS = 60;

/** @param {Dataset} data @param {View} view */
export function showPeriod(data, view) {
  const known = data.months.filter((months) => months !== null);
  if (!known.length) return;
  const first = Math.min(...known.map(([month]) => month));
  const last = Math.max(...known.map(([, month]) => month));
  const unit = [1, 3, 12].find((months) => (last - first) / months < MOST_BARS) ?? 12;
  const start = unit === 1 ? first : Math.floor(first / unit) * unit;
  const bins = Math.floor((last - start) / unit) + 1;
  if (bins < 2) return;
  const [from, to] = [byId("from"), byId("to")];
  const bars = histogram(data, start, unit, bins);
  byId("histogram").replaceChildren(...bars);
  for (const input of [from, to]) input.max = String(bins - 1);
  byId("period").hidden = false;

  const name = (/** @type {number} */ bin) => binName(start + bin * unit, unit);
  const show = () => {
    const low = view.from === null ? 0 : clamp(Math.floor((view.from - start) / unit), bins);
    const high = view.to === null ? bins - 1 : clamp(Math.floor((view.to - start) / unit), bins);
    from.value = String(low);
    to.value = String(high);
    from.setAttribute("aria-valuetext", name(low));
    to.setAttribute("aria-valuetext", name(high));
    const undated = view.from === null ? 0 : data.months.filter((months) => months === null).length;
    byId("period-text").textContent = `${name(low)} – ${name(high)}${undated ? ` (${undated} undated left out)` : ""}`;
    bars.forEach((bar, at) => bar.classList.toggle("in", at >= low && at <= high));
  };
  const take = (/** @type {Event} */ event) => {
    let [low, high] = [Number(from.value), Number(to.value)];
    if (low > high) [low, high] = event.target === from ? [high, high] : [low, low];
    const whole = low === 0 && high === bins - 1;
    view.change("filter", { from: whole ? null : start + low * unit, to: whole ? null : start + (high + 1) * unit - 1 });
  };
  let waiting = false;
  const soon = (/** @type {Event} */ event) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      take(event);
    });
  };
  from.addEventListener("input", soon);
  to.addEventListener("input", soon);
  view.listen((what) => {
    if (what === "all" || what === "filter") show();
  });
}

/** @param {number} bin @param {number} bins @returns {number} */
function clamp(bin, bins) {
  return Math.max(0, Math.min(bins - 1, bin));
}

/**
 * A month, a quarter or a year as a reader writes it.
 * @param {number} month
 * @param {number} unit
 * @returns {string}
 */
function binName(month, unit) {
  if (unit === 12) return String(Math.floor(month / 12));
  if (unit === 3) return `Q${Math.floor((month % 12) / 3) + 1} ${Math.floor(month / 12)}`;
  return readable(monthKey(month));
}

/**
 * One bar for each bin; a release that may lie in several is counted in its first.
 * @param {Dataset} data
 * @param {number} start
 * @param {number} unit
 * @param {number} bins
 * @returns {HTMLElement[]}
 */
function histogram(data, start, unit, bins) {
  const counts = new Array(bins).fill(0);
  for (const months of data.months) if (months) counts[Math.floor((months[0] - start) / unit)] += 1;
  const most = Math.max(...counts, 1);
  return counts.map((count) => {
    const bar = element("span");
    bar.style.height = `${(100 * count) / most}%`;
    return bar;
  });
}
