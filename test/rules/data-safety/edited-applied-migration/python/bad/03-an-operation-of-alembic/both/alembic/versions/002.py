from alembic import op


def upgrade():
    op.drop_column("orders", "total")


def downgrade():
    pass
