async def rate(client, currency):
    return await client.rate(currency)
