from django.utils.safestring import mark_safe


def label(site):
    return mark_safe(str(site.pk))
