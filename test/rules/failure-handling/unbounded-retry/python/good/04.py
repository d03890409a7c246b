from tenacity import retry, wait_exponential


@retry(wait=wait_exponential(max=60))
async def reconnect_stream(url):
    await open_stream(url)
