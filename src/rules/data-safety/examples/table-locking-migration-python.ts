import type { Examples } from '#model/rule'
import {
  addsIndexConcurrently,
  createsIndexConcurrently,
  mappedOrders,
  ordersMigration,
  ordersModel,
  ordersRevision,
  pyproject,
} from './migration-frames-python.ts'

export const tableLockingMigrationPython: Examples = {
  bad: [
    {
      title: 'an index by Django',
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
        migrations.AddIndex(model_name="order", index=models.Index(fields=["total"], name="order_total")),  # <- finding
    ]
`,
      },
    },
    {
      title: 'an index by Alembic',
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
    op.create_index("orders_note", "orders", ["note"])  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'a foreign key',
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
    op.create_foreign_key("orders_account", "orders", "accounts", ["note"], ["id"])  # <- finding


def downgrade():
    pass
`,
      },
    },
  ],
  good: [
    {
      title: 'an index that lets others write',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': createsIndexConcurrently,
      },
    },
    {
      title: 'an index that lets others write',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': addsIndexConcurrently,
      },
    },
    {
      title: 'of a new table',
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
    op.create_table("lines", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    op.create_index("lines_name", "lines", ["name"])


def downgrade():
    pass
`,
      },
    },
  ],
}
