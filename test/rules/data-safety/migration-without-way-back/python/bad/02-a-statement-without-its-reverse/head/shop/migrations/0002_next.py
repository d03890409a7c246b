from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunSQL("CREATE INDEX order_net ON shop_order (net)"),  # <- finding
    ]
