from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunSQL("UPDATE shop_order SET total = net", migrations.RunSQL.noop),  # <- finding
    ]
