from rest_framework.generics import DestroyAPIView
from rest_framework.permissions import AllowAny

from notes.models import Note


class RemoveNote(DestroyAPIView):
    queryset = Note.objects.all()
    permission_classes = [AllowAny]  # <- finding
