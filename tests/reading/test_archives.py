"""ZIP folders: good ones, broken ones, hostile ones."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading import Rejected, iter_documents, read_document, zipped
from undersigned.reading.archives import read_archive
from undersigned.reading.origins import Budget, Origin

GOOD = {"b/letter.txt": b"We object to the dam.", "a.md": b"# A halt\n\nWe ask for it."}


def pack(members: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, data)
    return stream.getvalue()


def outcome(path: Path, data: bytes) -> list[tuple[str, str]]:
    path.write_bytes(data)
    return [
        (each.source.removeprefix(str(path)), "" if isinstance(each, Document) else each.reason)
        for each in iter_documents([path])
    ]


def test_members_are_read_in_order_of_their_names(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(pack(GOOD | {"x.png": b"x", ".hidden.txt": b"x", "__MACOSX/a.md": b"x", "b/": b""}))
    first, second = read_document(path)
    assert (first.name, first.source, first.media_type) == ("a.md", f"{path}!/a.md", "text/markdown")
    assert (second.name, second.source, second.text) == ("letter.txt", f"{path}!/b/letter.txt", "We object to the dam.")
    alone = tmp_path / "letter.txt"
    alone.write_bytes(GOOD["b/letter.txt"])
    assert next(read_document(alone)).sha256 == second.sha256


def test_archives_and_tables_inside_are_read(tmp_path: Path) -> None:
    inner = pack({"t.csv": b"text\nWe ask.\nWe object.\n"})
    assert outcome(tmp_path / "a.zip", pack({"in.zip": inner})) == [
        ("!/in.zip!/t.csv#1", ""),
        ("!/in.zip!/t.csv#2", ""),
    ]


def test_members_of_one_name_are_all_read(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = pack([("a.txt", b"We ask."), ("a.txt", b"We object."), ("a.txt", b"We ask.")])
    path = tmp_path / "a.zip"
    assert outcome(path, data) == [
        ("!/a.txt", ""),
        ("!/a.txt#2", ""),
        ("!/a.txt#3", f"same content as {path}!/a.txt; counted once"),
    ]


def link(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.create_system = 3
    member.external_attr = 0o120777 << 16
    return member


def encrypted(name: str) -> bytes:
    data = bytearray(pack({name: b"We ask."}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        pytest.param(("../../etc/a.txt", b"We ask."), "its name leads out of the archive", id="path out"),
        pytest.param(("/etc/a.txt", b"We ask."), "its name leads out of the archive", id="absolute"),
        pytest.param(("C:\\a.txt", b"We ask."), "its name leads out of the archive", id="drive"),
        pytest.param(("..\\a.txt", b"We ask."), "its name leads out of the archive", id="backslashes"),
        pytest.param((link("a.txt"), b"/etc/passwd"), "it is a link or a device", id="link"),
        pytest.param(("a.txt", b"0" * 20_000_000), "are a ZIP bomb", id="bomb"),
        pytest.param(("a.txt", b""), "the file is empty", id="empty"),
        pytest.param(("a.zip", b"PK\x03\x04 broken"), "no ZIP file, or a broken one", id="broken archive"),
    ],
)
def test_a_bad_member_is_named_and_the_rest_is_read(
    member: tuple[str | zipfile.ZipInfo, bytes], reason: str, tmp_path: Path
) -> None:
    found = outcome(tmp_path / "a.zip", pack([*GOOD.items(), member]))
    assert [told for _, told in found].count("") == len(GOOD)
    assert [told for _, told in found if reason in told]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip"]


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    assert outcome(tmp_path / "a.zip", encrypted("a.txt")) == [
        ("!/a.txt", "it is encrypted; unpack it with its password first")
    ]


def test_a_damaged_member_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    data = bytearray(pack({"a.txt": b"We ask for bread. " * 9, "b.txt": b"We ask for roses."}))
    data[40] ^= 0xFF
    (name, reason), (_, good) = outcome(tmp_path / "a.zip", bytes(data))
    assert name == "!/a.txt"
    assert "it cannot be unpacked" in reason
    assert good == ""


def test_archives_nested_too_deep_are_named(tmp_path: Path) -> None:
    data = pack({"a.txt": b"We ask."})
    for _ in range(4):
        data = pack({"in.zip": data})
    ((name, reason),) = outcome(tmp_path / "a.zip", data)
    assert name == "!/in.zip!/in.zip!/in.zip!/in.zip"
    assert "more than 3 archives or messages" in reason


def test_all_that_is_unpacked_counts_together() -> None:
    inner = pack({f"{number}.txt": b"We ask for bread and roses. " * 20 for number in range(3)})
    data = pack({"in.zip": inner, "z.txt": b"We object. " * 80})
    origin = Origin(
        name="a.zip", source="a.zip", opener=lambda: io.BytesIO(data), budget=Budget(left=len(inner) + 1_900)
    )
    found = list(read_archive(origin, "application/zip"))
    assert [type(each) for each in found] == [Document, Document, Document, ReadingError]
    assert "a.zip!/z.txt: to unpack it would go beyond" in str(found[-1])


def test_a_directory_of_a_million_members_is_refused_before_it_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, "MAX_DIRECTORY", 60)
    path = tmp_path / "a.zip"
    path.write_bytes(pack(GOOD))
    with pytest.raises(ReadingError, match="its directory is larger than 60 bytes"):
        list(read_document(path))


def test_a_directory_that_tells_a_wide_size_is_refused(tmp_path: Path) -> None:
    data = bytearray(pack(GOOD))
    struct.pack_into("<L", data, len(data) - 10, 0xFFFFFFFF)
    ((_, reason),) = outcome(tmp_path / "a.zip", bytes(data))
    assert "its directory is larger" in reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "no ZIP file, or a broken one", id="empty"),
        pytest.param(b"We ask.", "no ZIP file, or a broken one", id="text"),
        pytest.param(pack(GOOD)[:-30], "no ZIP file, or a broken one", id="truncated"),
        pytest.param(pack({"x.png": b"x"}), "holds no file of the formats .csv", id="nothing known"),
    ],
)
def test_archives_that_cannot_be_read_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    ((_, told),) = outcome(tmp_path / "a.zip", data)
    assert reason in told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=6))
def test_any_damage_gives_documents_or_reasons(places: list[tuple[int, int]], tmp_path: Path) -> None:
    data = bytearray(pack(GOOD))
    for place, value in places:
        data[place % len(data)] = value
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    for each in iter_documents([path]):
        assert isinstance(each, Document) or (isinstance(each, Rejected) and each.reason)
