from rest_framework import permissions, viewsets
from rest_framework.decorators import action
from app.permissions import HasAddTagPermission


class QuestionViewSet(viewsets.ModelViewSet):
    @action(  # <- finding
        detail=True,
        methods=["post"],
        permission_classes=[permissions.IsAuthenticated, HasAddTagPermission],
    )
    def add_tags(self, request, pk=None):
        return self.get_object().add(request.data["tags"])
