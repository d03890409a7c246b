import subprocess

from aiohttp import web


async def convert(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    subprocess.run(["ffmpeg", "-i", f"/data/{name}", f"/data/{name}.mp4"], check=True, timeout=60)  # <- finding
    return web.json_response({"ok": True})


app = web.Application()
app.router.add_post("/convert/{name}", convert)
