from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer(), nullable=True))
    op.execute("UPDATE orders SET total = net WHERE id < 1000")


def downgrade():
    op.drop_column("orders", "total")
