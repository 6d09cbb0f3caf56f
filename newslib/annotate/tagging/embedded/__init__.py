"""The tagger whose weights ship with newslib: a small recurrent network, and the default."""

from newslib.annotate.tagging.embedded.tagger import EmbeddedTagger

__all__ = ["EmbeddedTagger"]
