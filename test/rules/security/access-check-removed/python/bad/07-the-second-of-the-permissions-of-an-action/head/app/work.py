from rest_framework import permissions, viewsets
from rest_framework.decorators import action


class QuestionViewSet(viewsets.ModelViewSet):
    @action(detail=True, methods=["post"], permission_classes=[permissions.IsAuthenticated])
    def add_tags(self, request, pk=None):
        return self.get_object().add(request.data["tags"])
