from app.models import Payment


def pay(order, reference):
    if Payment.objects.filter(reference=reference).exists():  # <- finding
        return
    Payment.objects.create(order=order, reference=reference)
