from django.db import migrations, models


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
