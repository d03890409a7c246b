from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
