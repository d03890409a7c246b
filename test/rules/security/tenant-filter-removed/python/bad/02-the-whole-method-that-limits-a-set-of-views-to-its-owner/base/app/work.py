from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    queryset = Report.objects.all()

    def get_queryset(self):
        return Report.objects.filter(owner=self.request.user)  # <- finding

    def create(self, request):
        return super().create(request)
