from django.utils.html import escape


def label(site, short):
    if short:
        return escape(site.name)
    return "<b>" + escape(site.name) + "</b>"
