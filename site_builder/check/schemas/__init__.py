"""The schemas themselves, checked: against the meta-schema, then by rules of their own."""

from site_builder.check.schemas.run import check_schemas

__all__ = ["check_schemas"]
