import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
