import os
from rest_framework.views import APIView


class OrderView(APIView):
    def post(self, request):
        return send(os.environ["PAYMENT_URL"], request.data)  # <- finding
