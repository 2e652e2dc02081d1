"""Settings: what one deployment says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

_KINDS = "省区市"
"""How the names of a province, an autonomous region and a municipality end."""


@dataclass(frozen=True)
class Contact:
    """The province's office that answers questions; never a person."""

    office: str = ""
    telephone: str = ""
    """A landline with its area code, 0371-60000000."""
    mailbox: str = ""


@dataclass(frozen=True)
class Settings:
    """`schema/settings.yml`; `as_of` fixes the day for a demonstration."""

    province: str
    province_slug: str
    programme: str
    national_system: str
    licence: str
    site_url: str = ""
    """Where the site stands, https and with a slash at its end; empty if that is not known."""
    licence_url: str = ""
    parquet: bool = False
    """Whether lists and answers are published as Parquet too."""
    case_pdf: bool = False
    """Whether every case is published as a PDF too."""
    offline_copy: bool = False
    """Whether the site offers a copy of itself that opens without a server."""
    contact: Contact | None = None
    as_of: date | None = None
    demo: bool = False
    footer: str = ""
    icp: str = ""
    police: str = ""
    office_mark: str = ""
    office_mark_url: str = ""
    maintainers: tuple[str, ...] = ()
    """Forge accounts that may change the program, the pipelines and the schemas."""
    repository: str = ""
    """Address of the files in a public repository; `{path}` stands for a file's path."""
    repository_visibility: str = ""
    """Who may read the repository: private or public; empty if nothing is said of it."""
    publish_from: str = ""
    """The stage from which on files are published; empty: all that is in the repository."""
    format: int = 0
    """The number of the form that the repository's files have."""

    @property
    def whole(self) -> str:
        """What all of it together is called: 全省, 全区 of an autonomous region, 全市."""
        kind = self.province[-1]
        return f"全{kind if kind in _KINDS else _KINDS[0]}"

    @property
    def police_number(self) -> str:
        """The figures of the public security record, by which it is looked up."""
        return "".join(c for c in self.police if c in "0123456789")

    def source(self, path: str) -> str:
        """The address of a file in the public repository, or empty if there is none."""
        if not self.repository or "{path}" in self.repository:
            return self.repository.replace("{path}", path)
        return f"{self.repository.rstrip('/')}/{path}"


def build_settings(value: dict[str, Any]) -> Settings:
    """Build from a valid settings file."""
    as_of, contact = value.get("as_of"), value.get("contact")
    fields = {k: v for k, v in value.items() if k not in {"as_of", "contact", "maintainers"}}
    return Settings(
        **fields,
        contact=Contact(**contact) if contact else None,
        as_of=date.fromisoformat(as_of) if as_of else None,
        maintainers=tuple(value.get("maintainers", ())),
    )
