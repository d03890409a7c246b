from alembic import op


def upgrade():
    op.create_index("orders_id", "orders", ["id"], postgresql_concurrently=True)


def downgrade():
    pass
