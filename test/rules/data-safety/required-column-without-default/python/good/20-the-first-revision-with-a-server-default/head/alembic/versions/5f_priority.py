import sqlalchemy as sa
from alembic import op

revision = "5f"
down_revision = "4e"


def upgrade():
    op.add_column("tickets", sa.Column("priority", sa.Integer(), nullable=False, server_default="0"))


def downgrade():
    op.drop_column("tickets", "priority")
