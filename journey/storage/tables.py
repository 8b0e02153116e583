"""The tables of a library in SQL, in every database the same."""

import datetime
from typing import Any

import sqlalchemy as sa

SCHEMA_VERSION = 7
"""Counted up with every change of the tables or of what is written in them; one migration each."""

PRODUCT_NEEDED = "0.7"
"""The first version of the product that can read these tables."""


class UtcTime(sa.types.TypeDecorator[datetime.datetime]):
    """A moment in UTC, whether or not the database keeps time zones."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(
        self, value: datetime.datetime | None, dialect: sa.Dialect
    ) -> datetime.datetime | None:
        """The moment as the database keeps it: in UTC, without saying so."""
        return value.astimezone(datetime.UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime.datetime | None:
        """The moment with its time zone."""
        return value.replace(tzinfo=datetime.UTC) if value else None


METADATA = sa.MetaData()

LIBRARY = sa.Table(
    "library",
    METADATA,
    sa.Column("schema_version", sa.Integer, nullable=False),
    sa.Column("product_needed", sa.String, nullable=False),
)
"""One row: the version of these tables, and the version of the product that it needs."""

JOURNEY = sa.Table(
    "journey",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("card", sa.Text, nullable=False),
    sa.Column("origin", sa.String, nullable=False),
    sa.Column("created", UtcTime, nullable=False),
    sa.Column("changed", UtcTime, nullable=False),
    sa.Column("archived", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("deleted", UtcTime),
    sa.Column("seed_name", sa.String, unique=True),
    sa.Column("seed_fingerprint", sa.String),
    sa.Column("seed_revision", sa.Integer),
)
"""One row a map: where it stands, and what the gallery says of it."""


def _of_a_map() -> sa.Column[str]:
    return sa.Column("journey_id", sa.String, sa.ForeignKey("journey.id"), primary_key=True)


PART = sa.Table(
    "part",
    METADATA,
    _of_a_map(),
    sa.Column("part_id", sa.String, primary_key=True),
    sa.Column("properties", sa.Text, nullable=False),
)
"""One row a phase, touchpoint, persona, transition, and one for the rest of a journey."""

OP = sa.Table(
    "op",
    METADATA,
    _of_a_map(),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("op_id", sa.String, nullable=False, unique=True),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("undo_of", sa.Integer),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("undo", sa.Integer),
    sa.Column("redo", sa.Integer),
    sa.Index("op_by_actor", "journey_id", "actor", "revision"),
)
"""The log: one row for every change of a map, never changed afterwards."""

SNAPSHOT = sa.Table(
    "snapshot",
    METADATA,
    _of_a_map(),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("rows", sa.Text, nullable=False),
)
"""Whole maps at some revisions, from which others are replayed."""

VERSION = sa.Table(
    "version",
    METADATA,
    _of_a_map(),
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
)
"""The names of revisions."""

DECISION = sa.Table(
    "decision",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("maps", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
)
"""What people have said about matches of several maps; the maps as a JSON list of ids."""

CAPACITY = sa.Table(
    "capacity",
    METADATA,
    sa.Column("department", sa.String, primary_key=True),
    sa.Column("hours_a_week", sa.Float, nullable=False),
)
"""How many hours a week a department has for looking after touchpoints."""

PERSON = sa.Table(
    "person",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    sa.Column("name", sa.String, nullable=False),
)
"""The people who change maps: their number among the guests, and the name they gave or none."""

WORKSHOP = sa.Table(
    "workshop",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("journey_id", sa.String, nullable=False, index=True),
    sa.Column("number", sa.String, unique=True),
    sa.Column("key", sa.String, unique=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("turn", sa.Integer, nullable=False),
    sa.Column("begun", UtcTime, nullable=False),
)
"""The rooms: one row a workshop; number and key are empty once it has ended."""


def _of_a_workshop() -> sa.Column[str]:
    return sa.Column(
        "workshop_id", sa.String, sa.ForeignKey("workshop.id"), nullable=False, index=True
    )


SEAT = sa.Table("seat", METADATA, sa.Column("id", sa.String, primary_key=True), _of_a_workshop())
"""Who has joined a workshop: the hash of a token that is on their phone alone."""

VOTE = sa.Table(
    "vote",
    METADATA,
    sa.Column("round_id", sa.String, primary_key=True),
    sa.Column("participant", sa.String, primary_key=True),
    sa.Column("subject", sa.String, primary_key=True),
    _of_a_workshop(),
    sa.Column("value", sa.Float),
    sa.Column("comment", sa.Text, nullable=False),
    sa.Column("turn", sa.BigInteger, nullable=False),
)
"""The votes: no name, no time; a participant's word for one round is nowhere else."""

NOTE = sa.Table(
    "note", METADATA, sa.Column("id", sa.String, primary_key=True), _of_a_workshop(),
    sa.Column("body", sa.Text, nullable=False),
)  # fmt: skip
"""The sticky notes of workshops."""

ACCOUNT = sa.Table(
    "account",
    METADATA,
    sa.Column("person", sa.String, primary_key=True),
    sa.Column("subject", sa.String, unique=True),
    sa.Column("email", sa.String, nullable=False, index=True),
    sa.Column("created", UtcTime, nullable=False),
)
"""Who signs in: nothing else joins a person of the library to a sign-in."""

ERASED = sa.Table(
    "erased",
    METADATA,
    sa.Column("subject", sa.String, primary_key=True),
    sa.Column("at", UtcTime, nullable=False),
)
"""Sign-ins that ended with an erasure, until the cookies that a browser may still hold are over."""

MEMBER = sa.Table(
    "member",
    METADATA,
    _of_a_map(),
    sa.Column("person", sa.String, primary_key=True, index=True),
    sa.Column("role", sa.String, nullable=False),
)
"""The role of a person in a map."""

LINK = sa.Table(
    "link",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("journey_id", sa.String, nullable=False, index=True),
    sa.Column("token", sa.String, nullable=False, unique=True),
    sa.Column("comments", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("created", UtcTime, nullable=False),
    sa.Column("expires", UtcTime),
    sa.Column("password", sa.String, nullable=False),
    sa.Column("revoked", UtcTime),
)
"""Links that open a map without an account; of the token only a print is here."""

COMMENT = sa.Table(
    "comment",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("journey_id", sa.String, nullable=False, index=True),
    sa.Column("about", sa.String, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("answers", sa.String, nullable=False),
    sa.Column("resolved", UtcTime),
    sa.Column("resolved_by", sa.String, nullable=False),
)
"""What people say about parts of a map; no part of the map itself."""

AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("action", sa.String, nullable=False),
    sa.Column("map", sa.String, nullable=False, index=True),
    sa.Column("result", sa.String, nullable=False),
    sa.Column("previous", sa.String, nullable=False),
    sa.Column("print", sa.String, nullable=False),
)
"""Who did what, when, with which map; each line holds the print of the one before."""
