from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from undersigned.errors import RenderError
from undersigned.render import bundle
from undersigned.resources import find_resource

DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)
STATIC = find_resource("visualizations", "static")
MODULES = sorted(STATIC.glob("*.js"))


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that stands for the static one."""
    bundle.bundle_modules.cache_clear()
    monkeypatch.setattr(bundle, "find_resource", lambda *parts: tmp_path / parts[-1])
    yield tmp_path
    bundle.bundle_modules.cache_clear()


def test_imported_modules_come_first_and_once(modules: Path) -> None:
    (modules / "page.js").write_text('import { b } from "./b.js";\nimport { a } from "./a.js";\nb(a);\n')
    (modules / "b.js").write_text('import { a } from "./a.js";\nexport function b() { a; }\n')
    (modules / "a.js").write_text("export const a = 1;\r\n")
    assert bundle.bundle_modules() == "const a = 1;\nfunction b() { a; }\nb(a);\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('import b from "./b.js";\n', "cannot be inlined; write import"),
        ("export default 1;\n", "cannot be inlined; write import"),
        ('const x = "</SCRIPT>";\n', "contains </script"),
        ('const x = "<!--";\n', "contains </script or <!--"),
        ('import { x } from "./page.js";\n', "in a circle: page.js -> page.js"),
    ],
    ids=["default-import", "default-export", "script-end", "comment", "circle"],
)
def test_module_that_cannot_be_inlined_is_refused(modules: Path, text: str, message: str) -> None:
    (modules / "page.js").write_text(text)
    with pytest.raises(RenderError, match=re.escape(message)):
        bundle.bundle_modules()


def test_modules_share_one_scope_without_a_clash() -> None:
    names = Counter(name for path in MODULES for name in DECLARED.findall(path.read_text(encoding="utf-8")))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_module_is_in_the_bundle() -> None:
    text = "".join(bundle.bundle_modules(entry) for entry in ("page.js", "comparison.js", "review.js"))
    for path in MODULES:
        assert path.read_text(encoding="utf-8").splitlines()[0] in text, path.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_module_writes_html_or_asks_a_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|WebSocket"
    )
    assert re.findall(forbidden, text) == []
    assert len(text.splitlines()) <= 150


def test_vis_network_comes_from_pyvis() -> None:
    text = bundle.load_vis_network()
    assert "@version 9.1.2" in text
    assert "Apache 2.0" in text
    assert "sourceMappingURL" not in text


def test_missing_vis_network_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle.load_vis_network.cache_clear()
    monkeypatch.setattr(bundle.pyvis, "__file__", str(tmp_path / "__init__.py"))
    try:
        with pytest.raises(RenderError, match=r"vis-network is not at .*install pyvis 0.3.2"):
            bundle.load_vis_network()
    finally:
        bundle.load_vis_network.cache_clear()
