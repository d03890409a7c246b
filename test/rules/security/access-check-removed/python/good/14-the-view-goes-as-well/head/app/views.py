from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])
    def get(self, request, slug):
        return listed(slug)
