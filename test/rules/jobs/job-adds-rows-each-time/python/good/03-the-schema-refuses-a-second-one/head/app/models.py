from django.db import models


class Invoice(models.Model):
    account = models.OneToOneField("Account", on_delete=models.CASCADE)
