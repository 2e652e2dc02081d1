"""Strict YAML: the YAML 1.2 core scalars that a form needs, and nothing else."""

from site_builder.read.strict_yaml.parser import Parsed, parse

__all__ = ["Parsed", "parse"]
