from celery import shared_task
from django.core.mail import send_mail
from django.contrib.auth import get_user_model


@shared_task(autoretry_for=(Exception,), retry_backoff=True, max_retries=5)
def send_weekly_digest():
    for user in get_user_model().objects.filter(is_active=True):
        send_mail("Your week", "…", "news@example.com", [user.email])  # <- finding
