from rest_framework.views import APIView
from app.limits import AuthenticationThrottle


class MagicEndpoint(APIView):
    throttle_classes = [AuthenticationThrottle]

    def post(self, request):
        return send_code(request.data["email"])
