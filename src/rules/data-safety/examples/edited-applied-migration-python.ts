import type { Examples } from '#model/rule'

const pyproject = `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`

const first = `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`

const second = `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`

const pyproject2 = `[project]
name = "shop"
dependencies = ["alembic", "psycopg"]
`

const text = `from alembic import op


def upgrade():
    op.drop_column("orders", "total")


def downgrade():
    pass
`

export const editedAppliedMigrationPython: Examples = {
  bad: [
    {
      title: 'another column',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "remark", models.TextField(null=True)),  # <- finding
    ]
`,
        'shop/migrations/0002_second.py': second,
      },
    },
    {
      title: 'one more operation',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
        migrations.RemoveField("order", "total"),  # <- finding
    ]
`,
        'shop/migrations/0002_second.py': second,
      },
    },
    {
      title: 'an operation of Alembic',
      base: {
        'pyproject.toml': pyproject2,
        'alembic/versions/001.py': `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("note", sa.Text()))


def downgrade():
    op.drop_column("orders", "note")
`,
        'alembic/versions/002.py': text,
      },
      files: {
        'pyproject.toml': pyproject2,
        'alembic/versions/001.py': `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("remark", sa.Text()))  # <- finding


def downgrade():
    op.drop_column("orders", "remark")
`,
        'alembic/versions/002.py': text,
      },
    },
  ],
  good: [
    {
      title: 'a comment',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': `# The note of an order.
from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': second,
      },
    },
    {
      title: 'written in another form',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField(
            "order",
            "note",
            models.TextField(null=True),
        ),
    ]
`,
        'shop/migrations/0002_second.py': second,
      },
    },
    {
      title: 'a new one',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_first.py': first,
        'shop/migrations/0002_second.py': second,
        'shop/migrations/0003_third.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "remark", models.TextField(null=True)),
    ]
`,
      },
    },
  ],
}
