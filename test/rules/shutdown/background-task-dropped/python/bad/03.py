import asyncio
import logging

logger = logging.getLogger(__name__)


class Notifier:
    def __init__(self, client):
        self.client = client

    async def _publish(self, event):
        try:
            await self.client.publish(event)
        except Exception:
            logger.exception("event not published")

    def notify(self, event):
        loop = asyncio.get_running_loop()
        loop.create_task(self._publish(event))  # <- finding
