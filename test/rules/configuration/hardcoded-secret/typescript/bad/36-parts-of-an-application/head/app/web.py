import base64
import smtplib

from flask import Flask

app = Flask(__name__)
app.secret_key = "k2!vQ9{{}}zLmT7w"  # <- finding
app.config["SECRET_KEY"] = "9c1f6e2a{{}}b7d84f0c8e3b5a7d"  # <- finding
signing_key = base64.b64decode("pZ5wq1mD3n0q2kqv{{}}7VJmVbY0m4Hc0qg8eXf1yJx9w2A=")  # <- finding


def send(text):
    server = smtplib.SMTP("smtp.acme.io", timeout=5)
    server.login("billing", "T7#vLq{{}}9zRk2m")  # <- finding
    server.sendmail("a@acme.io", "b@acme.io", text)
