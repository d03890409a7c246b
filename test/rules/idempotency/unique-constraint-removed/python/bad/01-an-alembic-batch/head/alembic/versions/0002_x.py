from alembic import op

revision = "0002"
down_revision = "0001"

def upgrade():
    with op.batch_alter_table("payments") as batch_op:
        batch_op.drop_constraint("uq_payments_provider", type_="unique") # <- finding

def downgrade():
    with op.batch_alter_table("payments") as batch_op:
        batch_op.create_unique_constraint("uq_payments_provider", ["provider_id"])
