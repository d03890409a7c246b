def headers_of(request):
    found = {}
    for key, value in request.headers.items():
        found[key] = value
    return found
