from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.alter_column("orders", "note", new_column_name="remark")  # <- finding


def downgrade():
    pass
