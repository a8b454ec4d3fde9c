"""A thin client of an OpenAI-compatible endpoint: one question, one answer, within limits."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from undersigned.errors import HelperError, UndersignedError

__all__ = ["Chat", "ChatError"]

RETRIES = 2
LONGEST_WAIT = 30.0
MOST_BYTES = 2_000_000
OK, BAD_REQUEST, TOO_MANY, SERVER_ERROR = 200, 400, 429, 500


class ChatError(UndersignedError, RuntimeError):
    """One question got no usable answer; the next one may."""


@dataclass(slots=True, kw_only=True)
class Chat:
    """Asks a model.

    Args:
        endpoint: base address, up to and with `/v1`.
        model: its name at the endpoint.
        schema: JSON schema of the answer; an endpoint that refuses it is asked for JSON, then for text.
        key_env: environment variable that holds the key, or "".
        timeout: seconds without a byte after which an answer is given up.
        max_tokens: of the answer.
        sleep: waits between tries.

    Raises:
        HelperError: the address is none, or the variable of the key is not set.
    """

    endpoint: str
    model: str
    schema: Mapping[str, Any]
    key_env: str = ""
    timeout: float = 60.0
    max_tokens: int = 2_000
    sleep: Callable[[float], None] = time.sleep
    _formats: list[dict[str, Any] | None] = field(default_factory=list[dict[str, Any] | None])
    _headers: dict[str, str] = field(default_factory=dict[str, str], repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.endpoint)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.password:
            raise HelperError("helper 'llm': endpoint is no web address without password; set one like http://host/v1")
        if self.key_env:
            key = os.environ.get(self.key_env)
            if not key:
                raise HelperError(f"helper 'llm': the environment variable {self.key_env} is not set; it holds the key")
            self._headers["authorization"] = f"Bearer {key}"
        schema = {"type": "json_schema", "json_schema": {"name": "facts", "schema": dict(self.schema)}}
        self._formats = [schema, {"type": "json_object"}, None]

    def ask(self, messages: Sequence[Mapping[str, str]]) -> str:
        """Return the words of the answer.

        Raises:
            ChatError: no usable answer to this question.
            HelperError: the endpoint is out of reach or refuses to talk.
        """
        while True:
            status, body = self.post(messages)
            if status == BAD_REQUEST and len(self._formats) > 1:
                self._formats.pop(0)  # the endpoint does not know this way of asking for a form
                continue
            if status != OK:
                raise HelperError(f"helper 'llm': {self.endpoint} answers {status}; check endpoint, model and key")
            return content_of(body)

    def post(self, messages: Sequence[Mapping[str, str]]) -> tuple[int, Any]:
        """Return status and body of an answer, after some patience with a busy endpoint."""
        status = 0
        for attempt in range(RETRIES + 1):
            status, wait, body = self.post_once(messages)
            if status != TOO_MANY and status < SERVER_ERROR:
                return status, body
            if attempt < RETRIES:
                self.sleep(min(wait if wait is not None else 2.0**attempt, LONGEST_WAIT))
        raise ChatError(f"the endpoint answered {status} {RETRIES + 1} times")

    def post_once(self, messages: Sequence[Mapping[str, str]]) -> tuple[int, float | None, Any]:
        """Return status, the seconds to wait that the endpoint asks for, and the parsed body."""
        question: dict[str, Any] = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "seed": 0,
            "max_tokens": self.max_tokens,
        }
        if self._formats[0] is not None:
            question["response_format"] = self._formats[0]
        address = f"{self.endpoint.rstrip('/')}/chat/completions"
        deadline = time.monotonic() + 2 * self.timeout
        try:
            with (
                httpx.Client(timeout=self.timeout, follow_redirects=False, headers=self._headers) as http,
                http.stream("POST", address, json=question) as response,
            ):
                data = bytearray()
                for chunk in response.iter_bytes():
                    data += chunk
                    if len(data) > MOST_BYTES or time.monotonic() > deadline:
                        raise ChatError("the answer was too long or too slow and was given up")
                return response.status_code, wait_of(response), parse(data)
        except httpx.TimeoutException as error:
            raise ChatError("no answer in time") from error
        except httpx.HTTPError as error:
            raise HelperError(f"helper 'llm': {self.endpoint} is out of reach ({type(error).__name__})") from error


def wait_of(response: httpx.Response) -> float | None:
    """Return the seconds that an endpoint asks to wait."""
    told = response.headers.get("retry-after", "")
    return float(told) if told.isdigit() else None


def parse(data: bytearray) -> Any:
    """Return the JSON of an answer, or None where it is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def content_of(body: Any) -> str:
    """Return the words of the first choice.

    Raises:
        ChatError: the body does not have the form of the protocol.
    """
    try:
        content = body["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise ChatError("the answer does not have the form of the protocol") from error
    if not isinstance(content, str):
        raise ChatError("the answer holds no words")
    return content
