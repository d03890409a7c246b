from flask import make_response

OFFERED = "offered"


def welcome(request):
    response = make_response("ok")
    response.set_cookie("login_offer", OFFERED)
    response.set_cookie("session_notice", "hidden")
    return response
