from django.core.exceptions import ValidationError
from django.db import models

class Setting(models.Model):
    def clean(self):
        self.clean_value()

    def clean_value(self):
        self.value = self.value.strip()
