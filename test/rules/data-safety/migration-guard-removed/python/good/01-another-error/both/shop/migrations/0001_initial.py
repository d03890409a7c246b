from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [migrations.CreateModel(name="Order", fields=[("id", models.BigAutoField(primary_key=True)), ("state", models.CharField(max_length=20)), ("status", models.CharField(max_length=20, null=True))])]
