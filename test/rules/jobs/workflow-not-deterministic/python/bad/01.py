from datetime import datetime

from temporalio import workflow


@workflow.defn
class Renewal:
    @workflow.run
    async def run(self, account: str) -> None:
        if datetime.now().day == 1:  # <- finding
            await workflow.execute_activity(renew, account, start_to_close_timeout=timedelta(seconds=30))
