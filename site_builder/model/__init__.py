"""The nouns: what valid files mean. Building a model never validates."""
