from rest_framework.views import APIView


class MagicEndpoint(APIView):
    def post(self, request):
        return send_code(request.data["email"])
