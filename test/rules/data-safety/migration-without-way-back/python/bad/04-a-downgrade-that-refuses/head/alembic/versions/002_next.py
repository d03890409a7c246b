from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade():
    op.drop_column("orders", "net")  # <- finding


def downgrade():
    raise NotImplementedError
