import requests
from temporalio import workflow

from flows.activities import renew


@workflow.defn
class Renew:
    @workflow.run
    async def run(self, account):
        state = requests.get("https://accounts.internal/state", timeout=3).json()  # <- finding
        if state["open"]:
            await workflow.execute_activity(renew, account)
