from django.core.mail import send_mail


def send_reports():
    send_mail("Report", "Today", "a@example.com", ["b@example.com"])
