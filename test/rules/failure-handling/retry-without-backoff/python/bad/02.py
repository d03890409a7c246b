from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(5))  # <- finding
def fetch(client, key):
    return client.load(key)
