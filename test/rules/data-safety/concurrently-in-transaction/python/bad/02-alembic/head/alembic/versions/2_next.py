from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)  # <- finding


def downgrade():
    pass
