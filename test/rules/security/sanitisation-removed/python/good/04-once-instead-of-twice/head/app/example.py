from django.utils.html import escape


def label(site, short):
    name = escape(site.name)
    return name if short else "<b>" + name + "</b>"
