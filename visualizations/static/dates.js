// Dates that may be a year, a month or a day, and bins of months.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Months since the year 0 of the first and the last month that a date may mean, or null.
 * @param {string} date
 * @returns {[number, number] | null}
 */
export function monthsOf(date) {
  const found = /^(\d{4})(?:-(\d\d))?/.exec(date);
  if (!found) return null;
  const year = Number(found[1]) * 12;
  if (!found[2]) return [year, year + 11];
  const month = year + Number(found[2]) - 1;
  return [month, month];
}

/**
 * A month as `2021-06`.
 * @param {number} month since the year 0
 * @returns {string}
 */
export function monthKey(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/**
 * A date as a reader writes it: `3 Jun 2021`, `Jun 2021`, `2021`.
 * @param {string} date
 * @returns {string}
 */
export function readable(date) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!found) return "undated";
  const [, year, month, day] = found;
  return [day ? String(Number(day)) : "", month ? MONTHS[Number(month) - 1] : "", year].filter(Boolean).join(" ");
}

/**
 * First and last of some dates, as one text.
 * @param {string[]} dates may hold empty ones
 * @returns {string}
 */
export function span(dates) {
  const known = dates.filter(Boolean).sort();
  if (!known.length) return "undated";
  const first = readable(known[0]);
  const last = readable(known[known.length - 1]);
  return first === last ? first : `${first} – ${last}`;
}
