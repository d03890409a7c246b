from django.db import models


class Purchase(models.Model):
    note = models.TextField()
    total = models.IntegerField()
