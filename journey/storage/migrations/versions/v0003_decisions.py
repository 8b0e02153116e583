"""What people decide about matches of maps is kept, and the hours that departments have."""

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Make the new tables."""
    op.create_table(
        "decision",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("maps", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "capacity",
        sa.Column("department", sa.String, primary_key=True),
        sa.Column("hours_a_week", sa.Float, nullable=False),
    )
