from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer(), nullable=True))


def downgrade():
    pass
