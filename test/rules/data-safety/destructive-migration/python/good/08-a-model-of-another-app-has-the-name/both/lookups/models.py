from django.db import models


class Region(models.Model):
    label = models.TextField()
