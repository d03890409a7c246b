from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_index("orders_note", "orders", ["note"])  # <- finding


def downgrade():
    pass
