import type { Examples } from '#model/rule'

export const guessableSecretPython: Examples = {
  bad: [
    `import random
import string


def generate_otp():
    return "".join(random.choices(string.digits, k=6))  # <- finding
`,
    `import random
import string
from app.mail import send


def invite(user):
    invite_token = "".join(random.choice(string.ascii_letters) for _ in range(32))  # <- finding
    send(user, invite_token)
`,
  ],
  good: [
    `import secrets


def generate_otp():
    return f"{secrets.randbelow(1_000_000):06d}"
`,
    `import random
import string


def generate_token(length):
    return "".join(random.SystemRandom().choice(string.ascii_letters) for _ in range(length))
`,
    `import random


def pick_server(servers):
    return random.choice(servers)
`,
    `import random

STATES = ["CA", "NY", "TX"]


def sample_address():
    state = random.choice(STATES)
    return {"state": state, "token": random.choice(["a", "b"])}
`,
    `import random


def wait_before(attempt):
    token_jitter = random.randint(0, 100)
    return attempt * 200 + token_jitter
`,
  ],
}
