from django.http import HttpResponse


def remember(request):
    response = HttpResponse("ok")
    response.set_cookie("theme", request.POST["theme"], samesite="Lax")
    return response
