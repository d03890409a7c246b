from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(name="Visit", fields=[("id", models.AutoField(primary_key=True)), ("label", models.TextField())]),
        migrations.CreateModel(name="Region", fields=[("id", models.AutoField(primary_key=True)), ("label", models.TextField())]),
    ]
