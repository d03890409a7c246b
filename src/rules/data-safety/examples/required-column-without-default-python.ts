import type { Examples } from '#model/rule'
import { mappedOrders, ordersMigration, ordersModel, ordersRevision, pyproject } from './migration-frames-python.ts'

export const requiredColumnWithoutDefaultPython: Examples = {
  bad: [
    {
      title: 'without a default',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean(), nullable=False))  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'required by a later statement',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean(), nullable=True))
    op.execute("UPDATE orders SET paid = false")
    op.alter_column("orders", "paid", nullable=False)  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'in a batch',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.add_column(sa.Column("paid", sa.Boolean(), nullable=False))  # <- finding


def downgrade():
    pass
`,
      },
    },
  ],
  good: [
    {
      title: 'with a default of the server',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade():
    pass
`,
      },
    },
    {
      title: 'it may be null',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean()))


def downgrade():
    pass
`,
      },
    },
    {
      title: 'in a new table',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_table("lines", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("lines", sa.Column("paid", sa.Boolean(), nullable=False))


def downgrade():
    pass
`,
      },
    },
    {
      title: 'Django fills the rows that are there',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField(model_name="order", name="paid", field=models.BooleanField(default=False)),
    ]
`,
      },
    },
  ],
}
