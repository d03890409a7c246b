from django.conf import settings


def is_configured():
    return settings.SLACK_TOKEN == ""
