from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_table("lines", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("lines", sa.Column("paid", sa.Boolean(), nullable=False))


def downgrade():
    pass
