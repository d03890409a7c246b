from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("lookups", "0001_initial")]
    operations = [
        migrations.DeleteModel(name="Visit"),
    ]
