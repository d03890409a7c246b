import requests
from rest_framework.views import APIView
from rest_framework.response import Response


class ImportView(APIView):
    def post(self, request):
        feed = requests.get(request.data["feed"], timeout=5)  # <- finding
        return Response(feed.json())
