from django.db import models


class Membership(models.Model):
    number = models.CharField(max_length=12, blank=True)
    joined = models.DateField()
