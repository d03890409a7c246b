from django.db import migrations, models


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
