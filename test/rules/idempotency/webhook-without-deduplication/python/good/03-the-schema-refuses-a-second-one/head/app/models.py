from django.db import models


class Payment(models.Model):
    charge = models.CharField(max_length=80, unique=True)
