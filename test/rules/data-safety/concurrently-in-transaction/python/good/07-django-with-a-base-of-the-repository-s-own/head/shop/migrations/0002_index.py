from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from shop.bases import NonAtomic


class Migration(NonAtomic, migrations.Migration):
    operations = [
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["id"], name="i")),
    ]
