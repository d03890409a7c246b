from rest_framework.views import APIView
from app.limits import CodeThrottle


class MagicEndpoint(APIView):
    throttle_classes = [CodeThrottle]

    def post(self, request):
        return send_code(request.data["email"])
