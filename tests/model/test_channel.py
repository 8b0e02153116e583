"""Channels: the kind is read from the name, in English and German."""

import pytest

from journey.model import Channel, ChannelKind, channel, channel_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("website", ChannelKind.WEBSITE),
        ("online", ChannelKind.WEBSITE),
        ("Webseite", ChannelKind.WEBSITE),
        ("social media", ChannelKind.SOCIAL_MEDIA),
        ("Soziale Medien", ChannelKind.SOCIAL_MEDIA),
        ("word of mouth", ChannelKind.WORD_OF_MOUTH),
        ("Mundpropaganda", ChannelKind.WORD_OF_MOUTH),
        ("newspaper", ChannelKind.NEWSPAPER),
        ("Tageszeitung", ChannelKind.NEWSPAPER),
        ("city magazine", ChannelKind.MAGAZINE),
        ("Stadtmagazin", ChannelKind.MAGAZINE),
        ("shop window, poster", ChannelKind.POSTER),
        ("Schaufenster", ChannelKind.POSTER),
        ("phone", ChannelKind.PHONE),
        ("Telefon", ChannelKind.PHONE),
        ("e-mail", ChannelKind.EMAIL),
        ("on site", ChannelKind.ON_SITE),
        ("vor Ort", ChannelKind.ON_SITE),
        ("happy hour", ChannelKind.OTHER),
        ("carrier pigeon", ChannelKind.OTHER),
    ],
)
def test_the_kind_is_read_from_the_name(name: str, kind: ChannelKind) -> None:
    assert channel_kind(name) is kind


def test_two_names_of_one_kind_are_one_channel() -> None:
    assert channel("website").key == channel("Homepage").key


def test_channels_of_no_known_kind_are_told_apart_by_name() -> None:
    assert channel("carrier pigeon").key == channel("Carrier  Pigeon").key
    assert channel("carrier pigeon").key != channel("smoke signs").key


def test_a_given_kind_holds_against_the_name() -> None:
    assert Channel(name="post", kind=ChannelKind.SOCIAL_MEDIA).kind is ChannelKind.SOCIAL_MEDIA
