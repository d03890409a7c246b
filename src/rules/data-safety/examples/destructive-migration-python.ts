import type { Examples } from '#model/rule'
import { mappedOrders, ordersMigration, ordersModel, ordersRevision, pyproject } from './migration-frames-python.ts'

const models = `from django.db import models


class Order(models.Model):
    total = models.IntegerField()
`

export const destructiveMigrationPython: Examples = {
  bad: [
    {
      title: 'a field of Django goes with its code',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': models,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RemoveField(model_name="order", name="note"),  # <- finding
    ]
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
`,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.DeleteModel(name="Order"),  # <- finding
    ]
`,
      },
    },
    {
      title: 'a column that the running version selects',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': mappedOrders,
        'alembic/versions/1_first.py': ordersRevision,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': `from sqlalchemy import Column, Integer
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
`,
        'alembic/versions/1_first.py': ordersRevision,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.drop_column("orders", "note")  # <- finding


def downgrade():
    pass
`,
      },
    },
  ],
  good: [
    {
      title: 'it went out of use in a release before',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': models,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': models,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RemoveField(model_name="order", name="note"),
    ]
`,
      },
    },
    {
      title: 'only what Django believes changes',
      base: {
        'pyproject.toml': pyproject,
        'shop/models.py': ordersModel,
        'shop/migrations/0001_initial.py': ordersMigration,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/models.py': models,
        'shop/migrations/0001_initial.py': ordersMigration,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.RemoveField(model_name="order", name="note")],
        ),
    ]
`,
      },
    },
    {
      title: 'a field is added',
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
        migrations.AddField(model_name="order", name="paid", field=models.BooleanField(null=True)),
    ]
`,
      },
    },
    {
      title: 'only the way back drops',
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


def downgrade():
    op.drop_column("orders", "paid")
`,
      },
    },
  ],
}
