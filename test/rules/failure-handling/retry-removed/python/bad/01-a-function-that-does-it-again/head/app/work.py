def rates(client, currency):
    return client.rates(currency)
