import secrets

import requests

from app.db import session
from app.models import Invite


def send(email):
    token = secrets.token_urlsafe(24)
    session.add(Invite(email=email, token=token))
    session.commit()
    requests.post("https://mail.example.com/send", json={"to": email, "token": token}, timeout=5)
