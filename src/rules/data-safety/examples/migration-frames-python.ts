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
