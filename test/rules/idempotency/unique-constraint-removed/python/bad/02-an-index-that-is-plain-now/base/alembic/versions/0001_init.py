import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

def upgrade():
    op.create_table(
        "payments",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("provider_id", sa.String(40), nullable=False),
    )
    op.create_index("ix_payments_provider", "payments", ["provider_id"], unique=True)

def downgrade():
    op.drop_table("payments")
