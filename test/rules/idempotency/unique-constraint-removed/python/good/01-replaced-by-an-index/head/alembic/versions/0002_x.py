from alembic import op

revision = "0002"
down_revision = "0001"

def upgrade():
    op.create_index("uq_payments_provider_id", "payments", ["provider_id"], unique=True)
    op.drop_constraint("uq_payments_provider", "payments", type_="unique")

def downgrade():
    op.create_unique_constraint("uq_payments_provider", "payments", ["provider_id"])
