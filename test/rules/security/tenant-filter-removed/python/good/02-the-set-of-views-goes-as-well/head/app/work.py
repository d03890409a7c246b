from app.models import Report


def total():
    return Report.objects.count()
