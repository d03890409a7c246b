from app.load import load


def view(request):
    return load(request.path)
