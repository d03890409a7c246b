from rest_framework import generics, permissions, viewsets

from notes.models import Note
from notes.serializers import NoteSerializer


class NoteViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Note.objects.filter(published=True)
    serializer_class = NoteSerializer
    permission_classes = [permissions.AllowAny]
