from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    queryset = Report.objects.all()

    def create(self, request):
        return super().create(request)
