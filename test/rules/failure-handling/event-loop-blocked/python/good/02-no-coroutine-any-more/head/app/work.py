def rate(client, currency):
    return client.rate(currency)
