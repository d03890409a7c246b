import uuid

from app.retrying import resilient


@resilient
async def send(session, to, text):
    idempotency_key = str(uuid.uuid4())  # <- finding
    async with session.post("https://sms.example/send", json={"to": to, "text": text}, headers={"Idempotency-Key": idempotency_key}) as resp:
        resp.raise_for_status()
