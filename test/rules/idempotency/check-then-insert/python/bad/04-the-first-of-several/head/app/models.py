from django.db import models


class SubmissionType(models.Model):
    event = models.ForeignKey("Event", on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
