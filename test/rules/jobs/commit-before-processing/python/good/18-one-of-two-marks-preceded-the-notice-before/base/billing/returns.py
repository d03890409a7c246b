from billing.models import Return
from billing.bank import pay_back


def settle(item: Return) -> None:
    """Settles a return."""
    if item.is_paid_online:
        pay_back(item.iban, item.cents)
        item.set_status("settled")
    else:
        item.set_status("settled")
        for line in item.lines.all():
            pay_back(line.iban, line.cents)
