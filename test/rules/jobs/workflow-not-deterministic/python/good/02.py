from datetime import timedelta

from temporalio import activity, workflow


@activity.defn
async def renew(account: str) -> None:
    await client.post("https://pay.example.com/charges", json={"account": account})


@workflow.defn
class Renewal:
    @workflow.run
    async def run(self, account: str) -> None:
        if workflow.now().day == 1:
            await workflow.execute_activity(renew, account, start_to_close_timeout=timedelta(seconds=30))
