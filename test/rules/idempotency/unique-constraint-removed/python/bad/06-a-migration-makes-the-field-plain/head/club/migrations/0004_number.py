from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("club", "0003_joined")]
    operations = [
        migrations.AlterField("membership", "number", models.CharField(max_length=12, blank=True)),  # <- finding
    ]
