import sqlalchemy as sa
from alembic import op

revision = "7c"
down_revision = "6b"


def upgrade():
    op.add_column("members", sa.Column("nickname", sa.String(40)))


def downgrade():  # <- finding
    pass
