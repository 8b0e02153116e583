"""Sign-ins that ended with an erasure."""

import sqlalchemy as sa
from alembic import op

revision = "7"
down_revision = "6"


def upgrade() -> None:
    """Make the new table."""
    op.create_table(
        "erased",
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
    )
