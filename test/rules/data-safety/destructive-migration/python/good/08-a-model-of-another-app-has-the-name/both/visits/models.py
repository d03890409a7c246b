from django.db import models


class Visit(models.Model):
    patient = models.TextField()
