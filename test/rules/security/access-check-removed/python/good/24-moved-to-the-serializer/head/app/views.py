from rest_framework.views import APIView
from rest_framework.response import Response
from .serializers import TransferSerializer

class TransferView(APIView):
    def post(self, request):
        serializer = TransferSerializer(data=request.data, context={"request": request})
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)
