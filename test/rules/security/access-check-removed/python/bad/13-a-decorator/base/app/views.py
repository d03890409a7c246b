from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])  # <- finding
    def post(self, request, slug):
        return create(request.data)
