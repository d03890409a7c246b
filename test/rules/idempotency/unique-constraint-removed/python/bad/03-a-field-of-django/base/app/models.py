from django.db import models

class Payment(models.Model):
    provider_id = models.CharField(max_length=40, unique=True)
