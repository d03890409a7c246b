from rest_framework.viewsets import ModelViewSet
from .models import Note

class NoteViewSet(ModelViewSet):
    def get_queryset(self):
        return Note.objects.filter(owner=self.request.user)

    def perform_destroy(self, instance):
        instance.delete()
