import re

import pytest

from undersigned.text.case import LOWER, UPPER, expand_case


@pytest.mark.parametrize("letter", [*"AZÀÞŁĐČĆŠŽİŞĞŐŰĀĒŅŢȘΑΩЖЯЁІЇЂҚԱ", "\u1e9e"])
def test_capitals_of_every_script_that_has_them_are_upper(letter: str) -> None:
    assert re.fullmatch(f"[{UPPER}]", letter)
    assert not re.fullmatch(f"[{LOWER}]", letter)


@pytest.mark.parametrize("letter", [*"azàÿłđčşğıßαωжяіқա"])
def test_small_letters_of_every_script_that_has_them_are_lower(letter: str) -> None:
    assert re.fullmatch(f"[{LOWER}]", letter)
    assert not re.fullmatch(f"[{UPPER}]", letter)


@pytest.mark.parametrize("sign", [*"0-–.×÷“"])
def test_signs_have_no_case(sign: str) -> None:
    assert not re.fullmatch(f"[{UPPER}{LOWER}]", sign)


def test_case_is_written_out_with_one_backslash_or_two() -> None:
    assert re.fullmatch(expand_case(r"[\p{Lu}][\p{Ll}]+"), "Ženeva")
    assert re.fullmatch(expand_case(r"[\\p{Lu}0-9]"), "Ş")
