"""The tables of a library in SQL."""

import datetime
from typing import Any

import sqlalchemy as sa

SCHEMA_VERSION = 1
"""Counted up with every change of the tables or of how a journey is written in them."""

PRODUCT_NEEDED = "0.1"
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
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("card", sa.Text, nullable=False),
    sa.Column("origin", sa.String, nullable=False),
    sa.Column("created", UtcTime, nullable=False),
    sa.Column("changed", UtcTime, nullable=False),
    sa.Column("undo", sa.Integer),
    sa.Column("redo", sa.Integer),
    sa.Column("archived", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("deleted", UtcTime),
    sa.Column("seed_name", sa.String, unique=True),
    sa.Column("seed_fingerprint", sa.String),
    sa.Column("seed_revision", sa.Integer),
)
"""One row a map: the journey as it is now, with what the gallery says of it."""

CHANGE = sa.Table(
    "change",
    METADATA,
    sa.Column("journey_id", sa.String, sa.ForeignKey("journey.id"), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("op_id", sa.String, nullable=False, unique=True),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("time", UtcTime, nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("edit", sa.Text, nullable=False),
    sa.Column("inverse", sa.Text, nullable=False),
    sa.Column("undo_of", sa.Integer),
    sa.Column("undo", sa.Integer),
    sa.Column("redo", sa.Integer),
)
"""The log: one row for every change of a map, never changed afterwards."""
