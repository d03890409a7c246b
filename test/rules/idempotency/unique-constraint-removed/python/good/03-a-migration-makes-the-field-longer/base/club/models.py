from django.db import models


class Membership(models.Model):
    number = models.CharField(max_length=12, unique=True)
    joined = models.DateField()
