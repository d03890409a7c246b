from django.http import HttpResponseRedirect


def change_password(request, pk):
    return HttpResponseRedirect("/password")
