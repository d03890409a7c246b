from celery import shared_task
from django.core.mail import send_mail


@shared_task
def send_reports():
    send_mail("Report", "Today", "a@example.com", ["b@example.com"])
