from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    def post(self, request, slug):
        return create(request.data)
