from rest_framework.views import APIView
from app.permissions import allow_permission, ProjectPermission, ROLE


class LabelEndpoint(APIView):
    permission_classes = [ProjectPermission]

    @allow_permission([ROLE.ADMIN])
    def post(self, request, slug):
        return create(request.data)
