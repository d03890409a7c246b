from alembic import op

revision = "0002"
down_revision = "0001"

def upgrade():
    op.drop_index("ix_payments_provider", table_name="payments") # <- finding
    op.create_index("ix_payments_provider", "payments", ["provider_id"])

def downgrade():
    op.drop_index("ix_payments_provider", table_name="payments")
    op.create_index("ix_payments_provider", "payments", ["provider_id"], unique=True)
