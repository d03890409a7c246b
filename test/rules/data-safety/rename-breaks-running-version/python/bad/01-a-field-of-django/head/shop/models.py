from django.db import models


class Order(models.Model):
    remark = models.TextField()
    total = models.IntegerField()
