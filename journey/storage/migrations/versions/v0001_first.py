"""The tables of 0.1: a map is one document, and the log holds edits with their inverses."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "library",
        sa.Column("schema_version", sa.Integer, nullable=False),
        sa.Column("product_needed", sa.String, nullable=False),
    )
    op.create_table(
        "journey",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("card", sa.Text, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("changed", sa.DateTime, nullable=False),
        sa.Column("undo", sa.Integer),
        sa.Column("redo", sa.Integer),
        sa.Column("archived", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("deleted", sa.DateTime),
        sa.Column("seed_name", sa.String, unique=True),
        sa.Column("seed_fingerprint", sa.String),
        sa.Column("seed_revision", sa.Integer),
    )
    op.create_table(
        "change",
        sa.Column("journey_id", sa.String, sa.ForeignKey("journey.id"), primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("op_id", sa.String, nullable=False, unique=True),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("time", sa.DateTime, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("edit", sa.Text, nullable=False),
        sa.Column("inverse", sa.Text, nullable=False),
        sa.Column("undo_of", sa.Integer),
        sa.Column("undo", sa.Integer),
        sa.Column("redo", sa.Integer),
    )
