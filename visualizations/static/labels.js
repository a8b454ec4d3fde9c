// Names beside the circles: the largest first, at most sixty, never one over another, of one size at any zoom.

const BUDGET = 60;
const LONGEST = 34;
const FEW = 200;
const ALWAYS = 16;
const READABLE = 4.2;
const HIDDEN_SIGNS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A name short enough for the picture, without signs that would turn its direction.
 * @param {string} name
 * @returns {string}
 */
export function shortName(name) {
  const plain = name.replace(HIDDEN_SIGNS, "").replace(/\s+/g, " ").trim();
  const signs = Array.from(plain);
  return signs.length <= LONGEST ? plain : `${signs.slice(0, LONGEST - 1).join("").trimEnd()}…`;
}

/**
 * @typedef {{name: string, x: number, y: number, radius: number, rank: number, strong: boolean, pale: boolean, theme: boolean}} Label
 * @typedef {{scale: number, left: number, right: number, top: number, bottom: number}} Frame
 * @typedef {{ink: string, soft: string, halo: string, font: string}} Pens
 */

/**
 * Draw names onto a canvas whose coordinates are those of the network.
 * @param {CanvasRenderingContext2D} context
 * @param {Label[]} labels highest rank first
 * @param {Frame} frame the part of the network in view
 * @param {Pens} pens
 * @returns {number} how many were drawn
 */
export function drawLabels(context, labels, frame, pens) {
  const unit = 1 / frame.scale;
  const circles = labels.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
  const always = labels.length <= FEW ? BUDGET : ALWAYS;
  /** @type {number[][]} */
  const taken = [];
  context.save();
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  for (const [at, label] of labels.entries()) {
    if (taken.length >= BUDGET) break;
    // seen from afar, only the largest circles have a name: more would hide the picture
    if (at >= always && label.radius * frame.scale < READABLE && !label.strong) continue;
    if (label.x < frame.left || label.x > frame.right || label.y < frame.top || label.y > frame.bottom) continue;
    const size = (label.strong ? 13.5 : 12.5) * unit;
    context.font = `${label.theme ? "italic" : "normal"} ${label.strong ? 600 : 400} ${size}px ${pens.font}`;
    const width = context.measureText(label.name).width;
    const box = place(label, width, size, frame, taken, circles);
    if (!box) continue;
    taken.push(box);
    context.lineWidth = 3.5 * unit;
    context.strokeStyle = pens.halo;
    context.fillStyle = label.pale ? pens.soft : pens.ink;
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    context.strokeText(label.name, x, y);
    context.fillText(label.name, x, y);
  }
  context.restore();
  return taken.length;
}

/**
 * A free box below, above, right or left of a circle, off other circles where that can be; null where names are in
 * the way. The strong ones always get one.
 * @param {Label} label
 * @param {number} width
 * @param {number} size
 * @param {Frame} frame
 * @param {number[][]} taken
 * @param {number[][]} circles
 * @returns {number[] | null}
 */
function place(label, width, size, frame, taken, circles) {
  const unit = 1 / frame.scale;
  const gap = label.radius + 3 * unit;
  const half = size * 0.62;
  const centers = [
    [label.x, label.y + gap + half],
    [label.x, label.y - gap - half],
    [label.x + gap + width / 2, label.y],
    [label.x - gap - width / 2, label.y],
  ];
  const boxes = centers.map(([x, y]) => [x - width / 2, y - half, x + width / 2, y + half]);
  const whole = boxes.filter((box) => box[0] >= frame.left && box[2] <= frame.right);
  const free = whole.filter((box) => !taken.some((other) => overlaps(box, other, 3 * unit)));
  const clear = free.find((box) => !circles.some((circle) => overlaps(box, circle, 0)));
  return clear ?? free[0] ?? (label.strong ? boxes[0] : null);
}

/** @param {number[]} one @param {number[]} other @param {number} gap @returns {boolean} */
function overlaps(one, other, gap) {
  return one[0] < other[2] + gap && one[2] > other[0] - gap && one[1] < other[3] && one[3] > other[1];
}
