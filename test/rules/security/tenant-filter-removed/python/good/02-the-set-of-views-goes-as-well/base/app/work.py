from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    def get_queryset(self):
        return Report.objects.filter(owner=self.request.user)


def total():
    return Report.objects.count()
