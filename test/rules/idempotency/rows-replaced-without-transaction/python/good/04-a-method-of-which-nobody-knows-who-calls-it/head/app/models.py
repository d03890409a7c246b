from django.db import models


class Post(models.Model):
    name = models.TextField()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        Tag.objects.filter(post=self).delete()
        Tag.objects.bulk_create([Tag(post=self, name=name) for name in self.names])
