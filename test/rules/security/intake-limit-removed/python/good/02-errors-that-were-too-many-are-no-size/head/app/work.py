def load(client, url):
    answer = client.load(url)
    return answer
