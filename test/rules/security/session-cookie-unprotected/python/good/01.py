from fastapi.responses import JSONResponse


def signed_in(access_token):
    response = JSONResponse({"ok": True})
    response.set_cookie("access_token", access_token, httponly=True, secure=True)
    response.set_cookie("is_user_authorized", "true", max_age=3600)
    return response
