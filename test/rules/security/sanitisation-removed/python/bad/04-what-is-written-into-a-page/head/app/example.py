from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + site.name + "</b>")
