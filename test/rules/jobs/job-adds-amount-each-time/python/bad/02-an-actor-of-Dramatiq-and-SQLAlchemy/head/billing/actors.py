import dramatiq
from sqlalchemy import update

from billing.db import Session
from billing.models import Wallet


@dramatiq.actor
def top_up(wallet_id, cents):
    with Session.begin() as session:
        session.execute(update(Wallet).where(Wallet.id == wallet_id).values(cents=Wallet.cents + cents))  # <- finding
