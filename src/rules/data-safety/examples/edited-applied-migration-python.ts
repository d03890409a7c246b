import type { Examples } from '#model/rule'

export const editedAppliedMigrationPython: Examples = {
  bad: [
    {
      title: 'another column',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "remark", models.TextField(null=True)),  # <- finding
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
    },
    {
      title: 'one more operation',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
        migrations.RemoveField("order", "total"),  # <- finding
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
    },
    {
      title: 'an operation of Alembic',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["alembic", "psycopg"]
`,
        'alembic/versions/001.py': `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("note", sa.Text()))


def downgrade():
    op.drop_column("orders", "note")
`,
        'alembic/versions/002.py': `from alembic import op


def upgrade():
    op.drop_column("orders", "total")


def downgrade():
    pass
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["alembic", "psycopg"]
`,
        'alembic/versions/001.py': `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("remark", sa.Text()))  # <- finding


def downgrade():
    op.drop_column("orders", "remark")
`,
        'alembic/versions/002.py': `from alembic import op


def upgrade():
    op.drop_column("orders", "total")


def downgrade():
    pass
`,
      },
    },
  ],
  good: [
    {
      title: 'a comment',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `# The note of an order.
from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
    },
    {
      title: 'written in another form',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
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
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
    },
    {
      title: 'a new one',
      base: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
      },
      files: {
        'pyproject.toml': `[project]
name = "shop"
dependencies = ["django", "psycopg"]
`,
        'shop/migrations/0001_first.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
`,
        'shop/migrations/0002_second.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
`,
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
