from django.http import HttpResponse
from django.views import View


class SignIn(View):
    def post(self, request):
        response = HttpResponse("ok")
        response.set_cookie("auth_token", issue(request), httponly=True, samesite="Lax")  # <- finding
        return response
