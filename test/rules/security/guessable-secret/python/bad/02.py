import random
import string
from app.mail import send


def invite(user):
    invite_token = "".join(random.choice(string.ascii_letters) for _ in range(32))  # <- finding
    send(user, invite_token)
