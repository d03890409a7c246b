from django.db import models


class Seat(models.Model):
    hall = models.CharField(max_length=40)
    number = models.IntegerField()

    class Meta:
        ordering = ["hall", "number"]
        # unique_together = (("hall", "number"),)
