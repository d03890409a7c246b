def stream(client, request):
    return client.stream(request)
