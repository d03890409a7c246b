from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle

from lockers.models import Locker


class OpenThrottle(UserRateThrottle):
    rate = "5/min"


class LockerViewSet(viewsets.GenericViewSet):
    queryset = Locker.objects.all()
    throttle_classes = [UserRateThrottle]

    @action(detail=True, methods=["post"], throttle_classes=[OpenThrottle]) # <- finding
    def unlock(self, request, pk=None):
        self.get_object().unlock(request.user)
        return Response(status=202)
