from datetime import timedelta

from temporalio import workflow

from flows.activities import renew


@workflow.defn
class Renew:
    @workflow.run
    async def run(self, account):
        key = workflow.uuid4()
        if workflow.now().hour > 12:
            await workflow.execute_activity(renew, args=[account, str(key)], start_to_close_timeout=timedelta(seconds=5))
        await workflow.execute_activity(renew, workflow.random().choice([1, 2]))
