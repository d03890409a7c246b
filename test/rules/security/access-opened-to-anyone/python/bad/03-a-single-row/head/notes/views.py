from rest_framework import generics, permissions, viewsets

from notes.models import Note
from notes.serializers import NoteSerializer


class NoteDetail(generics.RetrieveUpdateDestroyAPIView):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    permission_classes = (permissions.AllowAny,)  # <- finding
