from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
    ]
