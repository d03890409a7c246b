from app.downloads import downloader_of


async def stream(request, remote):
    downloader = downloader_of(remote)
    result = await downloader.run()
    # The next download makes a session of its own.
    await downloader.session.close()  # <- finding
    return result
