import type { Examples } from '#model/rule'

export const tableLockingMigrationPython: Examples = {
  bad: [
    {
      title: 'an index by Django',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from django.db import models


class Order(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[("id", models.AutoField(primary_key=True)), ("note", models.TextField()), ("total", models.IntegerField())],
        ),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from django.db import models


class Order(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[("id", models.AutoField(primary_key=True)), ("note", models.TextField()), ("total", models.IntegerField())],
        ),
    ]
`,
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
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
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
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
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
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
        'alembic/versions/2_next.py': `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)


def downgrade():
    pass
`,
      },
    },
    {
      title: 'an index that lets others write',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from django.db import models


class Order(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[("id", models.AutoField(primary_key=True)), ("note", models.TextField()), ("total", models.IntegerField())],
        ),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from django.db import models


class Order(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`,
        'shop/migrations/0001_initial.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[("id", models.AutoField(primary_key=True)), ("note", models.TextField()), ("total", models.IntegerField())],
        ),
    ]
`,
        'shop/migrations/0002_next.py': `from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("shop", "0001_initial")]
    operations = [
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["total"], name="order_total")),
    ]
`,
      },
    },
    {
      title: 'of a new table',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/models.py': `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`,
        'alembic/versions/1_first.py': `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`,
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
