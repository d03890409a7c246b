from billing.bank import transfer
from billing.models import Payout


def pay_out() -> None:
    for payout in Payout.objects.filter(state="due"):
        payout.state = "paid" # <- finding
        payout.save(update_fields=["state"])
        transfer(payout.iban, payout.cents, payout.reference)
