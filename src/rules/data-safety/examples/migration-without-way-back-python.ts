import type { Examples } from '#model/rule'
import { alembicFirst, alembicProject, initial, pyproject } from './migration-frames-python.ts'

const first2 = `from alembic import op
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
    pass
`

export const migrationWithoutWayBackPython: Examples = {
  bad: [
    {
      title: 'a function without its reverse',
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
        migrations.RunPython(fill),  # <- finding
    ]
`,
      },
    },
    {
      title: 'a statement without its reverse',
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
        migrations.RunSQL("CREATE INDEX order_net ON shop_order (net)"),  # <- finding
    ]
`,
      },
    },
    {
      title: 'an empty downgrade',
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
    op.execute("UPDATE orders SET net = 0 WHERE net < 0")  # <- finding


def downgrade():
    pass
`,
      },
    },
    {
      title: 'a downgrade that refuses',
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
    op.drop_column("orders", "net")  # <- finding


def downgrade():
    raise NotImplementedError
`,
      },
    },
  ],
  good: [
    {
      title: 'a reverse that does nothing',
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
    ]
`,
      },
    },
    {
      title: 'a reverse',
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


def clear(apps, schema_editor):
    apps.get_model("shop", "Order").objects.update(total=None)




class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddField("order", "total", models.IntegerField(null=True)),
        migrations.RunPython(fill, reverse_code=clear),
    ]
`,
      },
    },
    {
      title: 'what Django undoes by itself',
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
        migrations.AddField("order", "total", models.IntegerField(null=True)),
    ]
`,
      },
    },
    {
      title: 'a statement with its reverse',
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
        migrations.RunSQL("CREATE INDEX order_net ON shop_order (net)", reverse_sql="DROP INDEX order_net"),
    ]
`,
      },
    },
    {
      title: 'a downgrade',
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


def downgrade():
    op.drop_column("orders", "total")
`,
      },
    },
    {
      title: 'nobody here writes downgrades',
      base: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': first2,
      },
      files: {
        'pyproject.toml': alembicProject,
        'alembic/versions/001_first.py': first2,
        'alembic/versions/002_next.py': `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column("orders", sa.Column("total", sa.Integer(), nullable=True))


def downgrade():
    pass
`,
      },
    },
  ],
}
