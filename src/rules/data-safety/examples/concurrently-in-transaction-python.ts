import type { Examples } from '#model/rule'

export const concurrentlyInTransactionPython: Examples = {
  bad: [
    {
      title: 'Django',
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
    op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'Alembic, in SQL',
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
      title: 'Alembic without a transaction',
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
      title: 'an ordinary index',
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
    op.create_index("orders_note", "orders", ["note"])


def downgrade():
    pass
`,
      },
    },
  ],
}
