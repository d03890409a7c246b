from rest_framework import status, viewsets
from rest_framework.response import Response
from .models import Round
from .permissions import permission_of

class RoundViewSet(viewsets.ModelViewSet):
    @permission_of(["admin"], owner=True)
    def destroy(self, request, pk=None):
        found = Round.objects.get(pk=pk)
        if found.owner_id != request.user.id and not is_admin(request.user):
            return Response({"error": "Only an admin or the owner"}, status=status.HTTP_403_FORBIDDEN)
        found.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)
