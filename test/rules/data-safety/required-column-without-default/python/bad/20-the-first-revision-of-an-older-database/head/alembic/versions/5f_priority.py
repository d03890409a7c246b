import sqlalchemy as sa
from alembic import op

revision = "5f"
down_revision = "4e"


def upgrade():
    op.add_column("tickets", sa.Column("priority", sa.Integer(), nullable=False))  # <- finding


def downgrade():
    op.drop_column("tickets", "priority")
