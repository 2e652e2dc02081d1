"""The files of a fresh data repository: everything but data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from site_builder.editing import yaml_text
from site_builder.model.unit import ASSOCIATIONS
from site_builder.read import strict_yaml
from site_builder.scaffold.province import of_province, province_files, yaml
from site_builder.scaffold.render import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.forges.kind import ForgeKind
    from site_builder.scaffold.program import Program
    from site_builder.scaffold.province import NewProvince

_TEMPLATES = {
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    "README.md": "readme.md",
    "requirements.txt": "requirements.txt",
}
"""Of every forge."""
_EMPTY = ("cases/.gitkeep", "submissions/.gitkeep")
_OF_DEMONSTRATION = frozenset(("as_of", "contact", "demo", "footer", "maintainers", "site_url"))


def repository_files(
    reference: Path,
    kind: ForgeKind,
    program: Program,
    visibility: str = "private",
    province: NewProvince | None = None,
) -> dict[str, bytes]:
    """Return path → bytes, with LF everywhere; `reference` holds `schema/` and `mkdocs.yml`.

    `visibility` says who may read the repository: private or public. Of another `province`,
    its own divisions, associations and the newest round alone are there.
    """
    schema = reference / "schema"
    settings = _value(schema / "settings.yml") | _named(province)
    files = {"mkdocs.yml": _read(reference / "mkdocs.yml"), **dict.fromkeys(_EMPTY, "")}
    kept = (schema / "divisions.yml", schema / "synonyms.yml", schema / "needs.yml")
    for path in (*schema.glob("*.schema.yml"), *kept):
        files[f"schema/{path.name}"] = _read(path)
    files["schema/settings.yml"] = (
        _rewritten(schema / "settings.yml", partial(_settings, visibility, province)) + _unset()
    )
    files |= _of_another(schema, province) if province else _of_reference(schema)
    facts = {"settings": settings, "program": program, "visibility": visibility, "forge": kind}
    setup = kind.templates().get_template("setup.md.j2").render(**facts)
    for place, name in _TEMPLATES.items():
        template = environment().get_template(f"repository/{name}.j2")
        files[place] = template.render(**facts, setup=setup)
    for place, name in kind.files.items():
        files[place] = kind.templates().get_template(f"{name}.j2").render(**facts)
    made = {path: text.encode() for path, text in files.items()} | dict(program.files)
    return dict(sorted(made.items()))


def _of_reference(schema: Path) -> dict[str, str]:
    return {
        f"schema/{folder}/{path.name}": _rewritten(path, change)
        for folder, change in (("rounds", _round), ("units", _roster))
        for path in (schema / folder).glob("*.yml")
    }


def _of_another(schema: Path, province: NewProvince) -> dict[str, str]:
    newest = max((schema / "rounds").glob("*.yml"))
    round_ = of_province(province, _round(_value(newest)))
    return {f"schema/rounds/{newest.name}": yaml(round_), **province_files(province)}


def _named(province: NewProvince | None) -> dict[str, str]:
    return {"province": province.name, "province_slug": province.slug} if province else {}


def _settings(
    visibility: str, province: NewProvince | None, value: dict[str, Any]
) -> dict[str, Any]:
    kept = {k: v for k, v in value.items() if k not in _OF_DEMONSTRATION}
    return kept | _named(province) | {"demo": False, "repository_visibility": visibility}


def _unset() -> str:
    """The settings that only the province can fill in, as comments."""
    return environment().get_template("repository/unset_settings.yml.j2").render()


def _round(value: dict[str, Any]) -> dict[str, Any]:
    kept = {k: v for k, v in value.items() if k not in {"expected", "waivers"}}
    return {**kept, "expected": {"kinds": ["city"]}}


def _roster(value: dict[str, Any]) -> dict[str, Any]:
    units = [u for u in value["units"] if u["kind"] in ASSOCIATIONS]
    return {"units": [{k: v for k, v in u.items() if k != "owners"} for u in units]}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _value(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = strict_yaml.parse(_read(path)).value
    return value


def _rewritten(path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> str:
    """Write a changed value under the file's own opening comments."""
    head = []
    for line in _read(path).split("\n"):
        if not line.startswith("#"):
            break
        head.append(line)
    value = change(_value(path))
    body = [line for key, part in value.items() for line in yaml_text.entry(key, part)]
    return "\n".join([*head, *body, ""])
