import re


def headers_of(request):
    found = {}
    for key, value in request.headers.items():
        if key.lower() == "cookie":
            value = re.sub(r"(session)=[a-f0-9-]+", r"\1=<redacted>", value)  # <- finding
        found[key] = value
    return found
