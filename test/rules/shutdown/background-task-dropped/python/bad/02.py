import asyncio

from aiohttp import web


async def refresh_rates(app):
    while True:
        app["rates"] = await load_rates()
        await asyncio.sleep(60)


async def on_startup(app):
    asyncio.ensure_future(refresh_rates(app))  # <- finding


app = web.Application()
app.on_startup.append(on_startup)
web.run_app(app)
