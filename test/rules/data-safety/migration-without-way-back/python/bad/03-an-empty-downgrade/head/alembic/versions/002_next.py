from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade():
    op.execute("UPDATE orders SET net = 0 WHERE net < 0")


def downgrade():  # <- finding
    pass
