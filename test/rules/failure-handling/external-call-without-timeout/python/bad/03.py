import smtplib


class Mailer:
    def send(self, message):
        with smtplib.SMTP("mail.example.com", 587) as server:  # <- finding
            server.send_message(message)
