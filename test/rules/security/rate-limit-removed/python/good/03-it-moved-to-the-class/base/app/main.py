from rest_framework.views import APIView
from app.limits import throttled


class Codes(APIView):
    @throttled("5/minute")
    def post(self, request):
        return send_code(request.data)
