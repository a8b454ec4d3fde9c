"""One script of our ES modules and one style sheet, to be written into a page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyvis

from undersigned.errors import RenderError
from undersigned.resources import find_resource

__all__ = ["bundle_modules", "load_style", "load_vis_network"]

IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


@cache
def bundle_modules(entry: str = "page.js") -> str:
    """Return one module made of the entry module and all that it imports, imported ones first.

    An inline script cannot import its neighbors, so the modules become one: import lines go, `export` words go.
    Modules therefore use named imports of the form `import { a } from "./b.js";` and share one scope.

    Args:
        entry: file name in `visualizations/static`.

    Raises:
        RenderError: a module has an import or export of another form, or ends the script element.
    """
    order: list[str] = []
    _visit(entry, order, ())
    text = "\n".join(EXPORT.sub("", IMPORT.sub("", _read_static(name))).strip() for name in order) + "\n"
    for line in text.splitlines():
        if line.startswith(("import ", "export ")):
            raise RenderError(f"module line {line!r} cannot be inlined; write import {{ name }} from './module.js';")
    return _checked(text, entry)


@cache
def load_style(name: str = "page.css") -> str:
    """Return a style sheet of ours; `page.css` is that of all pages."""
    return _read_static(name).strip()


@cache
def load_vis_network() -> str:
    """Return the vis-network library that the installed pyvis carries.

    Raises:
        RenderError: pyvis does not carry it.
    """
    path = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    if not path.is_file():
        raise RenderError(f"vis-network is not at {path}; install pyvis 0.3.2")
    text = re.sub(r"\n//# sourceMappingURL=.*", "", path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    return _checked(text.strip(), path.name)


def _visit(name: str, order: list[str], above: tuple[str, ...]) -> None:
    """Append a module and what it imports to the order, each once."""
    if name in above:
        raise RenderError(f"modules import each other in a circle: {' -> '.join((*above, name))}")
    if name in order:
        return
    for imported in IMPORT.findall(_read_static(name)):
        _visit(imported, order, (*above, name))
    order.append(name)


def _read_static(name: str) -> str:
    """Return the text of a file of `visualizations/static`."""
    return find_resource("visualizations", "static", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _checked(text: str, name: str) -> str:
    """Return a script, once it is sure that it cannot end or change its element."""
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise RenderError(f"script {name} contains </script or <!-- and cannot be inlined; write the sign < as \\x3c")
    return text
