import os


def view(request):
    if not request.data:
        os._exit(1)  # <- finding
    return request.data
