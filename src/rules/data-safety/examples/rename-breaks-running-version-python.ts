import type { Examples } from '#model/rule'
import { createsIndex, mappedOrders, ordersMigration, ordersModel, ordersRevision, pyproject } from './migration-frames-python.ts'

export const renameBreaksRunningVersionPython: Examples = {
  bad: [
    {
      title: 'a field of Django',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': `from django.db import models


class Order(models.Model):
    remark = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RenameField(model_name="order", old_name="note", new_name="remark"),  # <- finding
    ]
`,
      },
    },
    {
      title: 'a column by Alembic',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    remark = Column(Text)
`,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.alter_column("orders", "note", new_column_name="remark")  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'a model of Django',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': `from django.db import models


class Purchase(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RenameModel(old_name="Order", new_name="Purchase"),  # <- finding
    ]
`,
      },
    },
  ],
  good: [
    {
      title: 'a new field',
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
        migrations.AddField(model_name="order", name="remark", field=models.TextField(null=True)),
    ]
`,
      },
    },
    {
      title: 'an index',
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
    {
      title: 'only options',
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
        migrations.AlterModelOptions(name="order", options={"ordering": ["id"]}),
    ]
`,
      },
    },
  ],
}
