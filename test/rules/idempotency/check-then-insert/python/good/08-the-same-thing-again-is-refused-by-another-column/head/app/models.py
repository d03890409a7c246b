from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField(unique=True)
    name = models.TextField()

    def save(self, *args, **kwargs):
        self.email = self.email.lower()
        super().save(*args, **kwargs)
