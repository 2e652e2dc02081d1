"""The contract: the schemas in `schema/`, and everything that is derived from them."""

from site_builder.contract.contract import Contract, contract_of, load_contract
from site_builder.contract.fields import Field

__all__ = ["Contract", "Field", "contract_of", "load_contract"]
