"""Strict YAML: the YAML 1.2 core scalars that a form needs, and nothing else."""

from site_builder.read.strict_yaml.composer import Parsed
from site_builder.read.strict_yaml.parser import parse

__all__ = ["Parsed", "parse"]
