import random

from dbos import DBOS


@DBOS.workflow()
def assign(ticket_id: str):
    agent = random.choice(AGENTS)  # <- finding
    notify(agent, ticket_id)


@DBOS.step()
def notify(agent, ticket_id):
    send(agent, ticket_id)
