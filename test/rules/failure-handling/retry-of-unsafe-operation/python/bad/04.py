import backoff
from django.core.mail import send_mail


@backoff.on_exception(backoff.expo, Exception, max_tries=4)
def welcome(user):
    send_mail("Welcome", "Hello", "shop@example.com", [user.email])  # <- finding
