from datetime import timedelta

from temporalio import workflow


@workflow.defn
class HoldRoom:
    @workflow.run  # <- finding
    async def run(self, room: str) -> None:
        await workflow.execute_activity("reserve", room, start_to_close_timeout=timedelta(seconds=30))
        await workflow.execute_activity("release", room, start_to_close_timeout=timedelta(seconds=30))
