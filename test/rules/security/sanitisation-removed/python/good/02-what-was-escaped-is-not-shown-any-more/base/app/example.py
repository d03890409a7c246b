from django.utils.html import escape
from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + escape(site.name) + "</b>" + str(site.pk))
