from django.core.exceptions import ValidationError
from django.db import models

class Setting(models.Model):
    def clean(self):
        self.clean_value()
        if self.shared and self.team.owner != self.author:
            raise ValidationError("Only the owner of a team may share")

    def clean_value(self):
        self.value = self.value.strip()
