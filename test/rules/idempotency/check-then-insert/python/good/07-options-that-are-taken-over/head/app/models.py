from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()

    class Meta(TeamMeta):
        ordering = ["name"]
