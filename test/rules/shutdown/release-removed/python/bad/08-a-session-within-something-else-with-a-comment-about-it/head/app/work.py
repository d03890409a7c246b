from app.downloads import downloader_of


async def stream(request, remote):
    downloader = downloader_of(remote)
    result = await downloader.run()
    return result
