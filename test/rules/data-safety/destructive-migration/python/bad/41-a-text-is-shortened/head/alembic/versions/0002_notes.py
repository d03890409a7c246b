import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.alter_column(
        "wines",
        "notes",
        type_=sa.String(300),
        existing_type=sa.Text(),
        postgresql_using="substr(notes, 1, 300)",  # <- finding
    )


def downgrade() -> None:
    op.alter_column("wines", "notes", type_=sa.Text(), existing_type=sa.String(300))
