from fastapi.responses import JSONResponse


def signed_in(access_token):
    response = JSONResponse({"ok": True})
    response.set_cookie("access_token", access_token, httponly=True)  # <- finding
    return response
