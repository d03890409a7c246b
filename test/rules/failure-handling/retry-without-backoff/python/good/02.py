from tenacity import retry, stop_after_attempt, wait_random_exponential


@retry(stop=stop_after_attempt(5), wait=wait_random_exponential(max=30))
def fetch(client, key):
    return client.load(key)
