MAX_RETRIES = 3


def stream(client, request):
    for attempt in range(MAX_RETRIES):
        try:
            return client.stream(request)
        except ConnectionError:
            if attempt >= MAX_RETRIES - 1:
                raise
