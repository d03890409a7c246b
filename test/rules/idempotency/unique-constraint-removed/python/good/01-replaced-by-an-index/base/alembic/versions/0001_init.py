import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

def upgrade():
    op.create_table(
        "payments",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("provider_id", sa.String(40), nullable=False),
        sa.UniqueConstraint("provider_id", name="uq_payments_provider"),
    )

def downgrade():
    op.drop_table("payments")
