from rest_framework.viewsets import ModelViewSet
from app.models import Report


class OwnedViewSet(ModelViewSet):
    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.user)


class ReportViewSet(OwnedViewSet):
    queryset = Report.objects.all()

    def create(self, request):
        return super().create(request)
