from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.add_column(sa.Column("paid", sa.Boolean(), nullable=False))  # <- finding


def downgrade():
    pass
