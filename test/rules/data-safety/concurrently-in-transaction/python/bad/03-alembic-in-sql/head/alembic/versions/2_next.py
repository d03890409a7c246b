from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.execute("CREATE INDEX CONCURRENTLY orders_note ON orders (note)")  # <- finding


def downgrade():
    pass
