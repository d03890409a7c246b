from app.models import Payment


def pay(order, reference):
    Payment.objects.create(order=order, reference=reference)
