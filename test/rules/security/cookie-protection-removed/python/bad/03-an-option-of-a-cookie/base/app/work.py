from django.http import HttpResponse


def remember(request):
    response = HttpResponse("ok")
    response.set_cookie("theme", request.POST["theme"], httponly=True, samesite="Lax")  # <- finding
    return response
