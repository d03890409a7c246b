from django.utils.html import format_html


def label(site):
    return format_html("<b>{}</b>", site.name)
