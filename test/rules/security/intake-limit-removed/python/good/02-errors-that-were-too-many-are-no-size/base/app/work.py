def load(client, url):
    answer = client.load(url)
    if answer is None:
        raise ValueError("too many connection errors")
    return answer
