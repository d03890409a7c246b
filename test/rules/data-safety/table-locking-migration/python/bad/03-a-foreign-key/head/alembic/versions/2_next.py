from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_foreign_key("orders_account", "orders", "accounts", ["note"], ["id"])  # <- finding


def downgrade():
    pass
