from django.db import migrations, models


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
