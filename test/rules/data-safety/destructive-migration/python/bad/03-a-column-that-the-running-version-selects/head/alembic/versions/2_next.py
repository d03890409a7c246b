from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.drop_column("orders", "note")  # <- finding


def downgrade():
    pass
