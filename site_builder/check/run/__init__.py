"""Everything run over a tree: the configuration, each document, what stands between them."""
