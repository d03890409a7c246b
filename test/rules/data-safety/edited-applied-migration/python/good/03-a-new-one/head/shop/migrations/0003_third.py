from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        migrations.AddField("order", "remark", models.TextField(null=True)),
    ]
