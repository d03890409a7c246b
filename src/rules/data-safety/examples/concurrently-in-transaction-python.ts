import type { Examples } from '#model/rule'
import {
  addsIndexConcurrently,
  createsIndex,
  createsIndexConcurrently,
  mappedOrders,
  ordersMigration,
  ordersModel,
  ordersRevision,
  pyproject,
} from './migration-frames-python.ts'

export const concurrentlyInTransactionPython: Examples = {
  bad: [
    {
      title: 'Django',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["total"], name="order_total")),  # <- finding
    ]
`,
      },
    },
    {
      title: 'Alembic',
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
    op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'Alembic, in SQL',
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
    op.execute("CREATE INDEX CONCURRENTLY orders_note ON orders (note)")  # <- finding


def downgrade():
    pass
`,
      },
    },
  ],
  good: [
    {
      title: 'Django without a transaction',
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
      title: 'Alembic without a transaction',
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
      title: 'an ordinary index',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': createsIndex,
      },
    },
  ],
}
