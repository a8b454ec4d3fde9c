// Start: read the data, then show the parts, each of which follows the view.
import { Dataset } from "./dataset.js";
import { byId, counted, element } from "./dom.js";
import { showPanel } from "./panel.js";
import { showPeriod } from "./period.js";
import { drawPicture } from "./picture.js";
import { showSearch } from "./search.js";
import { showTable } from "./table.js";
import { View } from "./view.js";

const data = new Dataset(JSON.parse(byId("payload").textContent));
const view = new View(data);

showPeriod(data, view);
showLeast();
showLegend();
showSearch(data, view);
showPanel(data, view);
showTable(data, view);
drawPicture(data, view);
view.listen((what) => {
  if (what === "all" || what === "filter") showCounts();
});
byId("reset").addEventListener("click", () => {
  byId("search").value = "";
  byId("search").setCustomValidity("");
  view.change("all", { selection: null, from: null, to: null, least: 1, at: "" });
});
window.addEventListener("hashchange", () => view.readAddress());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && view.selection) view.select(null);
});
view.readAddress();
document.documentElement.dataset.ready = "yes";

/** How many joint releases a tie needs to be shown. */
function showLeast() {
  const least = byId("least");
  const most = data.ties.reduce((high, tie) => Math.max(high, tie.releases.length), 1);
  const noun = data.kind === "organization-theme" ? "release" : "joint release";
  const steps = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100].filter((step) => step <= most);
  least.replaceChildren(...steps.map((step) => element("option", { value: step, text: counted(step, noun) })));
  least.addEventListener("change", () => view.change("filter", { least: Number(least.value) }));
  view.listen((what) => {
    if (what === "all") least.value = String(steps.filter((step) => step <= view.least).pop() ?? 1);
  });
}

/** The legend selects groups. */
function showLegend() {
  const chips = [...byId("legend").querySelectorAll("[data-community]")];
  for (const chip of chips) {
    const at = Number(chip.dataset.community);
    chip.addEventListener("click", () => {
      const again = view.selection?.kind === "community" && view.selection.at === at;
      view.select(again ? null : { kind: "community", at });
    });
  }
  view.listen(() => {
    for (const chip of chips) {
      const chosen = view.selection?.kind === "community" && view.selection.at === Number(chip.dataset.community);
      chip.setAttribute("aria-pressed", String(chosen));
    }
  });
}

/** What is shown, in a sentence. */
function showCounts() {
  const shown = data.nodes.map((_, at) => at).filter((at) => data.isShown(at, view.least));
  const themes = shown.filter((at) => data.nodes[at].kind === "theme").length;
  const ties = data.ties.filter((_, at) => data.weight(at) >= view.least).length;
  const releases = data.active.filter(Boolean).length;
  const parts = [counted(shown.length - themes, "organization"), counted(ties, "tie"), counted(releases, "release")];
  if (data.kind === "organization-theme") parts.splice(1, 0, counted(themes, "theme"));
  byId("counts").textContent = `Shown: ${parts.join(", ")}`;
}
