"""Posts by what was put online, by headings, and by the phrases of networks."""

import polars as pl
import pytest

import newslib as nl
from newslib.annotate.sourcing.posts import posts
from newslib.annotate.tokens import cut

POSTED = [
    ("Lund posted a grainy video of the quay.", ["posted a grainy video"]),
    ("Lund retweeted several comments.", ["retweeted several comments"]),
    ("Readers wrote.\n\nTWITTER.\n\nThe quay is lost.", ["TWITTER"]),
    ("The ferry line posted a profit.", []),
    ("Guards were posted at the photo shop.", []),
    ("Twitter lost money.", []),
    ("Credits.\n\nTwitter.\n\nThe quay is lost.", []),
]


@pytest.mark.parametrize(("text", "printed"), POSTED)
def test_posts_are_found_by_what_is_put_online(text, printed):
    passage = cut("a", "text", text)
    assert [passage.printed(first, last) for first, last, _ in posts(passage)] == printed


def channels(text):
    """The channels of a text's sources, in order."""
    found = nl.annotate(pl.DataFrame({"article_id": ["a"], "text": [text]}))
    return found.sources.sort("start")["channel"].to_list()


PHRASES = [
    ('"It is lost," Ada Lund said via Facebook on Friday.', "social_media"),
    ('"It is lost," Ada Lund said in one of many Twitter messages.', "social_media"),
    ('Ada Lund has taken to social media, saying: "It is lost."', "social_media"),
    ('"It is lost," Ada Lund said in her Instagram thread.', "social_media"),
    ('"It is lost," Ada Lund wrote in a blog post.', "document"),
    ('"It is lost," Ada Lund said in a late email to The Harbour Post.', "statement"),
    ('"It is lost," Ada Lund said in an email response to questions.', "statement"),
    ('Ada Lund answered with a terse statement: "It is lost."', "statement"),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases_tell_the_channel(text, expected):
    assert channels(text)[-1] == expected
