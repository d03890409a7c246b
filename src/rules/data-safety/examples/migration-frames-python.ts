// Files that several examples begin with.

export const pyproject = `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`

export const initial = `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[
                ("id", models.AutoField(primary_key=True)),
                ("net", models.IntegerField()),
                ("first", models.TextField()),
                ("last", models.TextField()),
            ],
        ),
    ]
`

export const alembicProject = `[project]
name = "shop"
dependencies = ["fastapi", "sqlalchemy", "alembic", "psycopg"]
`

export const alembicFirst = `from alembic import op
import sqlalchemy as sa

revision = "001"


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("net", sa.Integer(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
    )


def downgrade():
    op.drop_table("orders")
`

export const ordersModel = `from django.db import models


class Order(models.Model):
    note = models.TextField()
    total = models.IntegerField()
`

export const ordersMigration = `from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[("id", models.AutoField(primary_key=True)), ("note", models.TextField()), ("total", models.IntegerField())],
        ),
    ]
`

export const mappedOrders = `from sqlalchemy import Column, Integer, Text
from shop.base import Base


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    note = Column(Text)
`

export const ordersRevision = `from alembic import op
import sqlalchemy as sa

revision = "1"


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


def downgrade():
    op.drop_table("orders")
`

export const addsIndexConcurrently = `from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("shop", "0001_initial")]
    operations = [
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["total"], name="order_total")),
    ]
`

export const createsIndexConcurrently = `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("orders_note", "orders", ["note"], postgresql_concurrently=True)


def downgrade():
    pass
`

export const createsIndex = `from alembic import op
import sqlalchemy as sa

revision = "2"
down_revision = "1"


def upgrade():
    op.create_index("orders_note", "orders", ["note"])


def downgrade():
    pass
`
