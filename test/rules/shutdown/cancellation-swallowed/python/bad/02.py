async def poll(client):
    while True:
        try:
            await client.fetch()
        except:  # <- finding
            pass
