from django.db import models

class Payment(models.Model): # <- finding
    provider_id = models.CharField(max_length=40)
