from alembic import op
from shop.db import outside


def upgrade():
    with outside():
        op.create_index("orders_id", "orders", ["id"], postgresql_concurrently=True)


def downgrade():
    pass
