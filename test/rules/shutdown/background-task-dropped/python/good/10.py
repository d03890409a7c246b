import asyncio


def keep(self, work):
    # It runs already, and the session holds it.
    asyncio.ensure_future(self.session.task)
