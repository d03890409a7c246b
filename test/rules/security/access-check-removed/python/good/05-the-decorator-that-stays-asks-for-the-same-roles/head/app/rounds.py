from rest_framework import status, viewsets
from rest_framework.response import Response
from .models import Round
from .permissions import permission_of

class RoundViewSet(viewsets.ModelViewSet):
    @permission_of(["admin"], owner=True)
    def destroy(self, request, pk=None):
        found = Round.objects.get(pk=pk)
        found.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)
