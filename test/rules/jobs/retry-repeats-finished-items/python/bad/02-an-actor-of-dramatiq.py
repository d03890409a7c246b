import dramatiq
from twilio.rest import Client

from shop.models import Order

twilio = Client("sid", "token")


@dramatiq.actor
def notify_pickups(store_id):
    orders = Order.objects.filter(store_id=store_id, ready=True)
    for order in orders:
        twilio.messages.create(to=order.phone, from_="+4930555", body="Your order is ready.")  # <- finding
