from billing.bank import transfer
from billing.models import Payout


def pay_out() -> None:
    for payout in Payout.objects.filter(state="due"):
        transfer(payout.iban, payout.cents, payout.reference)
        payout.state = "paid"
        payout.save(update_fields=["state"])
