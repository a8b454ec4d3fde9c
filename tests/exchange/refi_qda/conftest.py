"""Makes `.qdpx` files by hand: a ZIP file with project.qde and sources."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

NAMESPACE = "urn:QDA-XML:project:1.0"
LETTER = "Lantern League 🏮 objects.\r\nThe night ferry ban must end."
Maker = Callable[..., Path]


def guid(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012d}"


PROJECT = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="{NAMESPACE}" name="Ferry study" origin="A program 1.0" creationDateTime="2021-07-01T10:00:00Z">
  <Users><User guid="{guid(1)}" name="Odo Marsh"/><User guid="{guid(2)}" id="bq"/></Users>
  <CodeBook><Codes>
    <Code guid="{guid(10)}" name="Measures" isCodable="false" color="#FFCC00">
      <Code guid="{guid(11)}" name="Night ferry ban" isCodable="true"><Description>closing at night</Description></Code>
      <Code guid="{guid(12)}" name="Other" isCodable="true"/>
    </Code>
    <Code guid="{guid(13)}" name="Moods" isCodable="true"><Code guid="{guid(14)}" name="Other" isCodable="true"/></Code>
  </Codes></CodeBook>
  <Variables>
    <Variable guid="{guid(20)}" name="date" typeOfVariable="Date"/>
    <Variable guid="{guid(21)}" name="members" typeOfVariable="Integer"/>
  </Variables>
  <Cases>
    <Case guid="{guid(30)}" name="Lantern League">
      <VariableValue><VariableRef targetGUID="{guid(21)}"/><IntegerValue>40</IntegerValue></VariableValue>
      <SourceRef targetGUID="{guid(40)}"/>
    </Case>
    <Case guid="{guid(31)}" name="Harbor Union"><SelectionRef targetGUID="{guid(51)}"/></Case>
  </Cases>
  <Sources>
    <TextSource guid="{{{guid(40).upper()}}}" name="A letter" plainTextPath="internal://{guid(40)}.txt"
        creatingUser="{guid(1)}">
      <Description>by post</Description>
      <PlainTextSelection guid="{guid(50)}" name="objects" startPosition="0" endPosition="25">
        <Description>first line</Description>
        <Coding guid="{guid(60)}" creatingUser="{guid(2)}"><CodeRef targetGUID="{guid(12)}"/>
          <NoteRef targetGUID="{guid(70)}"/></Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="{guid(51)}" startPosition="31" endPosition="46" creatingUser="{guid(1)}">
        <Coding guid="{guid(61)}"><CodeRef targetGUID="{guid(11)}"/></Coding>
      </PlainTextSelection>
      <Coding guid="{guid(62)}"><CodeRef targetGUID="{guid(14)}"/></Coding>
      <VariableValue><VariableRef targetGUID="{guid(20)}"/><DateValue>2021-06-03</DateValue></VariableValue>
    </TextSource>
    <TextSource guid="{guid(41)}" name="A note"><PlainTextContent>Short.</PlainTextContent></TextSource>
  </Sources>
  <Notes><Note guid="{guid(70)}" name="n"><PlainTextContent>why so?</PlainTextContent></Note></Notes>
</Project>"""


@pytest.fixture
def make(tmp_path: Path) -> Maker:
    def maker(
        project: str | bytes | None = PROJECT,
        sources: Mapping[str, bytes] | None = None,
        *,
        entry: str = "project.qde",
    ) -> Path:
        path = tmp_path / "ferry study.qdpx"
        files = {f"{guid(40)}.txt": b"\xef\xbb\xbf" + LETTER.encode()} if sources is None else sources
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            if project is not None:
                package.writestr(entry, project)
            for name, content in files.items():
                package.writestr(f"sources/{name}", content)
        return path

    return maker
