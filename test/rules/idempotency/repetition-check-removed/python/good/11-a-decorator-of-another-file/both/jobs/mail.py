import os, smtplib
def send_receipt(address, cents):
    with smtplib.SMTP(os.environ["SMTP"], timeout=10) as smtp:
        smtp.sendmail("shop@example.com", address, f"You paid {cents}")
