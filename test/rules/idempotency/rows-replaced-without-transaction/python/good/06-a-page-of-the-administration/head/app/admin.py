from django.contrib import admin
from app.models import Tag


class PostAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        Tag.objects.filter(post=obj).delete()
        Tag.objects.bulk_create([Tag(post=obj, name=name) for name in form.names])
