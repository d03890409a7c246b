def view(request):
    raise SystemError("broken")
