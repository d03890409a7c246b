from django.http import HttpResponse


def remember(request):
    return HttpResponse("ok")
