def rates(request):
    return 1
