from django.core.paginator import Paginator
from app.models import Alert


def resolve(group):
    for page in Paginator(Alert.objects.filter(group=group), 500):
        for alert in page:
            alert.close()
