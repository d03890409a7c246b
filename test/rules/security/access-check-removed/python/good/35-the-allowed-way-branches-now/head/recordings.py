from django.core.files.storage import default_storage
from django.http import HttpResponse, HttpResponseForbidden, HttpResponseNotFound

from archive import Album, Recording


def play(request, username, number):
    album = Album.objects.get(user__username=username)
    if username == request.user.username or album.shared:
        found = Recording.objects.get(pk=number)
        name = found.sound.name
        if default_storage.exists(name):
            return HttpResponse(default_storage.open(name), content_type=found.kind)
        else:
            return HttpResponseNotFound()
    return HttpResponseForbidden("Permission denied.")
