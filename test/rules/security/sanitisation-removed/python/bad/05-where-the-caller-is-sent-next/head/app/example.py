from django.shortcuts import redirect


def after_login(request):
    url = request.GET.get("next", "/")
    return redirect(url)
