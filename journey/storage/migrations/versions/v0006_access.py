"""Accounts, members and links of maps, comments, and the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Make the new tables."""
    op.create_table(
        "account",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("subject", sa.String, unique=True),
        sa.Column("email", sa.String, nullable=False, index=True),
        sa.Column("created", sa.DateTime, nullable=False),
    )
    op.create_table(
        "member",
        sa.Column("journey_id", sa.String, sa.ForeignKey("journey.id"), primary_key=True),
        sa.Column("person", sa.String, primary_key=True, index=True),
        sa.Column("role", sa.String, nullable=False),
    )
    op.create_table(
        "link",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("journey_id", sa.String, nullable=False, index=True),
        sa.Column("token", sa.String, nullable=False, unique=True),
        sa.Column("comments", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("expires", sa.DateTime),
        sa.Column("password", sa.String, nullable=False),
        sa.Column("revoked", sa.DateTime),
    )
    op.create_table(
        "comment",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("journey_id", sa.String, nullable=False, index=True),
        sa.Column("about", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("answers", sa.String, nullable=False),
        sa.Column("resolved", sa.DateTime),
        sa.Column("resolved_by", sa.String, nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("map", sa.String, nullable=False, index=True),
        sa.Column("result", sa.String, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("print", sa.String, nullable=False),
    )
