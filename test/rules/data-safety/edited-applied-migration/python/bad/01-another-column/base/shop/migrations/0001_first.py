from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "note", models.TextField(null=True)),
    ]
