"""Workshops: rooms that people join by a number, their seats, their votes and notes."""

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    """Make the new tables."""
    op.create_table(
        "workshop",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("journey_id", sa.String, nullable=False, index=True),
        sa.Column("number", sa.String, unique=True),
        sa.Column("key", sa.String, unique=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("begun", sa.DateTime, nullable=False),
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "workshop_id", sa.String, sa.ForeignKey("workshop.id"), nullable=False, index=True
        ),
    )
    op.create_table(
        "vote",
        sa.Column("round_id", sa.String, primary_key=True),
        sa.Column("participant", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column(
            "workshop_id", sa.String, sa.ForeignKey("workshop.id"), nullable=False, index=True
        ),
        sa.Column("value", sa.Float),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("turn", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "note",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "workshop_id", sa.String, sa.ForeignKey("workshop.id"), nullable=False, index=True
        ),
        sa.Column("body", sa.Text, nullable=False),
    )
