import type { Examples } from '#model/rule'
import { alembicFirst, alembicProject, initial, pyproject } from './migration-frames-python.ts'

export const backfillWithoutVerificationPython: Examples = {
  bad: [
    {
      title: 'a column from another one',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.update(total=models.F("net"))  # <- finding



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'row by row',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    for order in Order.objects.all():  # <- finding
        order.total = order.net
        order.save()



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'a statement of Alembic',
      base: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': alembicFirst,
      },
      files: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': alembicFirst,
        'alembic/versions/002_next.py': `from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer(), nullable=True))
    op.execute("UPDATE orders SET total = net")  # <- finding


def downgrade():
    op.drop_column("orders", "total")
`,
      },
    },
  ],
  good: [
    {
      title: 'it stops when something is missing',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.update(total=models.F("net"))
    if Order.objects.filter(total__isnull=True).exists():
        raise RuntimeError("orders without a total")



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'the column is required afterwards',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.update(total=models.F("net"))



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("order", "total", models.IntegerField()),
    ]
`,
      },
    },
    {
      title: 'a constant',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Order = apps.get_model("shop", "Order")
    Order.objects.update(total=0)



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'required by Alembic',
      base: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': alembicFirst,
      },
      files: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': alembicFirst,
        'alembic/versions/002_next.py': `from alembic import op
import sqlalchemy as sa

revision = "002"
down_revision = "001"


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer(), nullable=True))
    op.execute("UPDATE orders SET total = net")
    op.alter_column("orders", "total", nullable=False)


def downgrade():
    op.drop_column("orders", "total")
`,
      },
    },
  ],
}
