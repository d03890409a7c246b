import type { Examples } from '#model/rule'
import { alembicFirst, alembicProject, initial, pyproject } from './migration-frames-python.ts'

export const unbatchedBackfillPython: Examples = {
  bad: [
    {
      title: 'row by row, in one transaction',
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
      title: 'one statement for all rows',
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
    {
      title: 'a statement that is written out',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunSQL("UPDATE shop_order SET total = net", migrations.RunSQL.noop),  # <- finding
    ]
`,
      },
    },
  ],
  good: [
    {
      title: 'in batches',
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
    while True:
        batch = list(Order.objects.filter(total__isnull=True).values_list("pk", flat=True)[:1000])
        if not batch:
            break
        Order.objects.filter(pk__in=batch).update(total=models.F("net"))



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
      title: 'a few rows',
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
    Order.objects.filter(first="", last="").update(total=0)



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
      title: 'rows that are wrong',
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
    for order in Order.objects.all():
        if order.first.strip() != order.first:
            order.first = order.first.strip()
            order.save()



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'an old column: there may be few without it',
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
    Order.objects.filter(net__isnull=True).update(net=0)



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'a table of the same change',
      base: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
      },
      files: {
        'pyproject.toml': pyproject,
        'shop/migrations/0001_initial.py': initial,
        'shop/migrations/0002_next.py': `from django.db import migrations, models


def fill(apps, schema_editor):
    Kind = apps.get_model("shop", "Kind")
    for kind in Kind.objects.all():
        kind.rank = 1
        kind.save()



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.CreateModel(name="Kind", fields=[("id", models.AutoField(primary_key=True)), ("rank", models.IntegerField())]),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
`,
      },
    },
    {
      title: 'a range',
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
    op.execute("UPDATE orders SET total = net WHERE id < 1000")


def downgrade():
    op.drop_column("orders", "total")
`,
      },
    },
  ],
}
