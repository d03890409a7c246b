import sqlalchemy as sa
from alembic import op


def upgrade():
    op.get_bind().execute(sa.text("COMMIT"))
    op.create_index("orders_id", "orders", ["id"], postgresql_concurrently=True)


def downgrade():
    pass
