"""Cut the forges' own descriptions to what we use, into `extracts/`; tell what they do not know.

    python3 kepu.py dev python tests/forges/official/update.py NAME=FILE…

NAME is that of an extract, `github`, `gitea`, `gitea-oldest`, `forgejo` or `gitlab`; FILE is its
forge's description (OpenAPI 3 or Swagger 2, JSON or YAML). SOURCES says where each comes from.
What no file describes is in `pages.yml`, from the forges' documentation in words.
It ends with 1 if we ask for, or read, what is not described.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from forges.official.description import FOLDER, Operation
from forges.official.recording import ENTRY, Recording, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Schema = dict[str, Any]
Steps = tuple[str, ...]
HERE = Path(__file__).parent
SOURCES = {
    "github": ("github", "0", "", "npm @octokit/openapi, generated/api.github.com.json"),
    "gitea": ("gitea", "0", "", "go-gitea/gitea, templates/swagger/v1_json.tmpl"),
    "gitea-oldest": ("gitea", "2", "", "go-gitea/gitea, templates/swagger/v1_json.tmpl"),
    "forgejo": ("gitea", "1", "", "forgejo/forgejo, /swagger.v1.json of a server"),
    "gitlab": ("gitlab", "0", "/api/v4", "gitlab-org/gitlab, doc/api/openapi/"),
}
"""Extract → forge, its place among that forge's, what its paths begin with, where it is from."""
METHODS = ("get", "post", "put", "patch", "delete")
_TEMPLATE = re.compile(r"\{\{.*?\}\}")


class Source:
    """A description, and what pages say beside it."""

    def __init__(self, name: str, text: str) -> None:
        forge, order, self.below, place = SOURCES[name]
        self.name, self.forge = name, forge
        self.value: dict[str, Any] = _loaded(_TEMPLATE.sub("", text))
        self.said = {"order": order, "place": place}
        pages = yaml.safe_load((HERE / "pages.yml").read_text(encoding="utf-8"))
        self.pages: dict[str, Any] = pages.get(forge, {})
        for way, schema in self.pages.pop("amended", {}).items():
            self._amend(way.split("/"), schema)

    def _amend(self, way: list[str], schema: Schema) -> None:
        found: Any = self.value
        for step in way[:-1]:
            found = found[step]
        assert way[-1] in found, way
        found[way[-1]] = schema

    def operations(self) -> Iterator[tuple[str, str, Schema, Any]]:
        """Yield method, path, what is said of both, and where its references lead."""
        for path, methods in self.value["paths"].items():
            shared = methods.get("parameters", [])
            for method in METHODS:
                if method in methods and path.startswith(self.below):
                    said = {**methods[method]}
                    said["parameters"] = [*shared, *said.get("parameters", [])]
                    yield method.upper(), path.removeprefix(self.below), said, self.value
        for key, said in self.pages.items():
            if " " in key:
                yield *key.split(" "), said, self.pages

    def find(self, method: str, path: str) -> tuple[str, Schema, Any] | None:
        """Return the path's template and what is said; a description goes before pages."""
        found = [
            (Operation(m, p, {}, None, {}), said, root)
            for m, p, said, root in self.operations()
            if m == method
        ]
        fitting = [entry for entry in found if entry[0].pattern.fullmatch(path)]
        if not fitting:
            return None
        operation, said, root = max(fitting, key=lambda entry: entry[0].fixed)
        return operation.path, said, root


def extract(source: Source, recording: Recording) -> tuple[dict[str, Any], list[str]]:
    """Return the extract for what was recorded, and what of it is not described."""
    made: dict[str, Any] = {}
    missing: list[str] = []
    for key, used in sorted(_used(source, recording, missing).items()):
        method, path = key.split(" ")
        found = source.find(method, path)
        assert found is not None
        _, said, root = found
        made[key] = _operation(said, root, used)
    value = {"forge": source.forge, "source": _told(source), "operations": made}
    return value, missing


def _told(source: Source) -> dict[str, str]:
    info = source.value["info"]
    return {"title": info["title"], "version": str(info["version"]), **source.said}


def _used(source: Source, recording: Recording, missing: list[str]) -> dict[str, dict[str, Any]]:
    """Return operation → names of parameters, fields sent, steps read or answered."""
    used: dict[str, dict[str, Any]] = {}

    def at(method: str, path: str) -> dict[str, Any] | None:
        found = source.find(method, path)
        if found is None:
            missing.append(f"{source.name}: {method} {path}")
            return None
        return used.setdefault(
            f"{method} {found[0]}", {"query": set(), "body": set(), "answer": set()}
        )

    for exchange in recording.exchanges:
        if place := at(exchange.method, exchange.path):
            place["query"] |= set(exchange.query)
            place["body"] |= set(_steps(exchange.body))
            place["answer"] |= set(_steps(exchange.value))
    for (method, path), reads in recording.reads.items():
        if place := at(method, path):
            place["answer"] |= reads.needed | reads.asked
    return used


def _operation(said: Schema, root: Any, used: dict[str, Any]) -> dict[str, Any]:
    parameters = [_resolved(p, root) for p in said.get("parameters", ())]
    query = {
        p["name"]: _cut(p.get("schema") or p, root, set(), open_=True)
        for p in parameters
        if p["in"] == "query" and p["name"] in used["query"]
    }
    body = next((p["schema"] for p in parameters if p["in"] == "body"), None)
    if "requestBody" in said:
        body = _content(_resolved(said["requestBody"], root))
    made: dict[str, Any] = {"query": query} if query else {}
    if body is not None and used["body"]:
        made["body"] = _cut(body, root, used["body"], open_=True)
    made["answers"] = {
        str(status): _answer(answer, said, root, used["answer"]) if str(status)[0] == "2" else None
        for status, answer in said["responses"].items()
        if str(status).isdecimal()
    }
    return made


def _answer(answer: Schema, said: Schema, root: Any, steps: set[Steps]) -> Schema | None:
    answer = _resolved(answer, root)
    schema = answer.get("schema") or _content(answer)
    return None if schema is None else _cut(_listed(schema, said, root), root, steps)


def _listed(schema: Schema, said: Schema, root: Any) -> Schema:
    """Return the schema of a list where a description gives that of its entries.

    GitLab's Swagger does so throughout: a list is what has pages.
    """
    named = {_resolved(p, root).get("name") for p in said.get("parameters", ())}
    is_paged = "swagger" in root and "per_page" in named
    if is_paged and _resolved(schema, root).get("type") == "object":
        return {"type": "array", "items": schema}
    return schema


def _content(value: Schema) -> Schema | None:
    for kind, content in value.get("content", {}).items():
        if "json" in kind:
            return dict(content["schema"])
    return None


def _cut(schema: Schema, root: Any, steps: set[Steps], *, open_: bool = False) -> Schema:
    """Return a JSON Schema of the fields that are used, closed unless `open_`."""
    schema = _resolved(schema, root)
    choices = [
        c for c in (schema.get("oneOf") or schema.get("anyOf") or ()) if c.get("type") != "null"
    ]
    if choices and "properties" not in schema:
        cut = _unlike(_cut(choice, root, steps, open_=open_) for choice in choices)
        made = cut[0] if len(cut) == 1 else {"anyOf": cut}
        is_nullable = schema.get("nullable") or len(choices) < len(
            schema.get("oneOf") or schema.get("anyOf") or ()
        )
        return _or_null(made) if is_nullable else made
    kind = schema.get("type") or ("object" if "properties" in schema else None)
    made = {"type": kind} if kind else {}
    if "enum" in schema:
        made["enum"] = [v for v in schema["enum"] if v is not None]
    if kind == "array":
        made["items"] = _cut(schema.get("items", {}), root, _below(steps, ENTRY), open_=open_)
    if kind == "object":
        names = [n for n in schema.get("properties", {}) if (n,) in {s[:1] for s in steps}]
        made["properties"] = {
            n: _cut(schema["properties"][n], root, _below(steps, n), open_=open_) for n in names
        }
        required = [n for n in schema.get("required", ()) if open_ or n in names]
        made |= {"required": required} if required else {}
        made |= {} if open_ else {"additionalProperties": False}
    return _or_null(made) if schema.get("nullable") else made


def _or_null(schema: Schema) -> Schema:
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    made = (
        {**schema, "type": [schema["type"], "null"]}
        if isinstance(schema.get("type"), str)
        else schema
    )
    return {**made, "enum": [*made["enum"], None]} if "enum" in made else made


def _unlike(schemas: Iterable[Schema]) -> list[Schema]:
    return list({json.dumps(s, sort_keys=True): s for s in schemas}.values())


def _below(steps: set[Steps], step: str) -> set[Steps]:
    return {s[1:] for s in steps if s[:1] == (step,) and len(s) > 1}


def _resolved(schema: Schema, root: Any) -> Schema:
    """Follow a reference, and put what is joined together into one."""
    while "$ref" in schema:
        found: Any = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        schema = {**found, **({"nullable": True} if schema.get("nullable") else {})}
    parts = [_resolved(part, root) for part in schema.get("allOf", ())]
    if not parts:
        return schema
    made = {k: v for part in parts for k, v in part.items() if k not in {"properties", "required"}}
    made["properties"] = {
        k: v for part in (*parts, schema) for k, v in part.get("properties", {}).items()
    }
    made["required"] = [n for part in (*parts, schema) for n in part.get("required", ())]
    return {
        **made,
        **{k: v for k, v in schema.items() if k not in {"allOf", "properties", "required"}},
    }


def _steps(value: Any) -> Iterator[Steps]:
    """Yield the way to every field of a value."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield (key,)
            yield from ((key, *steps) for steps in _steps(below))
    if isinstance(value, list):
        for entry in value:
            yield from ((ENTRY, *steps) for steps in _steps(entry))


def _loaded(text: str) -> dict[str, Any]:
    value: dict[str, Any] = (
        json.loads(text)
        if text.lstrip().startswith("{")
        else yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    )
    return value


def main(arguments: list[str]) -> int:
    """Write the extracts that are named; return 1 if something is not described."""
    status = 0
    for argument in arguments:
        name, _, file = argument.partition("=")
        source = Source(name, Path(file).read_text(encoding="utf-8"))
        value, missing = extract(source, record(source.forge, checked=False))
        text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
        (FOLDER / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
        for line in sorted(set(missing)):
            sys.stderr.write(f"not described: {line}\n")
            status = 1
    return status
