import type { Examples } from '#model/rule'

export const sessionCookieUnprotectedPython: Examples = {
  bad: [
    `from fastapi.responses import JSONResponse


def signed_in(access_token):
    response = JSONResponse({"ok": True})
    response.set_cookie("access_token", access_token, httponly=True)  # <- finding
    return response
`,
    `from flask import Blueprint, make_response

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    response = make_response("ok")
    response.set_cookie("session", new_session())  # <- finding
    return response
`,
    `from django.http import HttpResponse
from django.views import View


class SignIn(View):
    def post(self, request):
        response = HttpResponse("ok")
        response.set_cookie("auth_token", issue(request), httponly=True, samesite="Lax")  # <- finding
        return response
`,
  ],
  good: [
    `from fastapi.responses import JSONResponse


def signed_in(access_token):
    response = JSONResponse({"ok": True})
    response.set_cookie("access_token", access_token, httponly=True, secure=True)
    response.set_cookie("is_user_authorized", "true", max_age=3600)
    return response
`,
    `from flask import Blueprint, make_response

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    response = make_response("ok")
    response.set_cookie("session", new_session(), httponly=True, secure=True, samesite="Lax")
    return response
`,
    `from flask import Blueprint, make_response

bp = Blueprint("looks", __name__)


@bp.post("/theme")
def theme():
    response = make_response("ok")
    response.set_cookie("theme", "dark")
    return response
`,
    `from flask import Blueprint, make_response

bp = Blueprint("session", __name__)
OPTIONS = load_options()


@bp.post("/sign-in")
def sign_in():
    response = make_response("ok")
    response.set_cookie("session", new_session(), **OPTIONS)
    return response
`,
    `from flask import Blueprint, make_response

bp = Blueprint("session", __name__)


@bp.post("/sign-out")
def sign_out():
    response = make_response("ok")
    response.set_cookie("session", "", max_age=0)
    return response
`,
  ],
}
