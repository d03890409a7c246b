from http.cookiejar import CookieJar


def prepare(client, token):
    # A cookie of an outgoing request carries no attributes.
    client.set_cookie("session", token)
    client.post("/login")
