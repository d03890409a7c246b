from django.conf import settings
from django.db import models


class Letter(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()
    sent = models.BooleanField(default=False)
