from django.http import HttpResponse, HttpResponseForbidden

from archive import Album, Recording


def play(request, username, number):
    album = Album.objects.get(user__username=username)
    if username == request.user.username or album.shared:
        found = Recording.objects.get(pk=number)
        return HttpResponse(found.sound, content_type=found.kind)
    return HttpResponseForbidden("Permission denied.")
