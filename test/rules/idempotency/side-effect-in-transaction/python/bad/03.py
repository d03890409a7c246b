from django.core.mail import send_mail
from django.db import transaction


def register(form):
    with transaction.atomic():
        user = form.save()
        send_mail("Welcome", "Hello", "shop@example.com", [user.email])  # <- finding
