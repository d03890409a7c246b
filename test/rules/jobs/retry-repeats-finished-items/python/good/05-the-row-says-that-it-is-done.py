from celery import shared_task
from django.core.mail import send_mail
from django.utils import timezone

from app.models import Reminder


@shared_task(autoretry_for=(Exception,), retry_backoff=True, max_retries=5)
def send_reminders():
    for reminder in Reminder.objects.filter(sent_at__isnull=True):
        send_mail("Reminder", reminder.text, "hello@example.com", [reminder.email])
        reminder.sent_at = timezone.now()
        reminder.save(update_fields=["sent_at"])
