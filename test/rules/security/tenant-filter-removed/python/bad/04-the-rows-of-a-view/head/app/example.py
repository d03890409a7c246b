from rest_framework import viewsets
from app.models import Note


class NoteViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()

    def get_queryset(self):
        return self.queryset.all()
