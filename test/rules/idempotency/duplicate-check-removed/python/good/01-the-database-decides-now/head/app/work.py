from app.models import Payment


def pay(order, reference):
    Payment.objects.get_or_create(order=order, reference=reference)
