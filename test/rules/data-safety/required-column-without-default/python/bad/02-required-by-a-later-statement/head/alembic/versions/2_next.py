from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean(), nullable=True))
    op.execute("UPDATE orders SET paid = false")
    op.alter_column("orders", "paid", nullable=False)  # <- finding


def downgrade():
    pass
