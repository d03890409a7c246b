import logging

from django.core.exceptions import PermissionDenied

from app.models import Note


logger = logging.getLogger(__name__)


def remove(request, pk):
    note = Note.objects.get(pk=pk)
    if note.owner_id != request.user.id:  # <- finding
        logger.warning("not the owner of %s", pk)
    note.delete()
