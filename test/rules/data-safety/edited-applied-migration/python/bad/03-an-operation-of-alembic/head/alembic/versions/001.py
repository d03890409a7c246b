from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("remark", sa.Text()))  # <- finding


def downgrade():
    op.drop_column("orders", "remark")
