from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)


def downgrade():
    pass
