import smtplib
from fastapi import FastAPI
from app.db import session, transaction

app = FastAPI()


def notify(to: str, text: str) -> None:
    with smtplib.SMTP("mail", timeout=5) as smtp:
        smtp.sendmail("a@b.c", to, text)


@app.post("/orders/{id}")
def order(id: str, email: str):
    with transaction() as conn:
        conn.execute("INSERT INTO orders (id) VALUES (%s)", (id,))
        notify(email, "thanks")  # <- finding


@app.post("/refunds/{id}")
def refund(id: str, email: str):
    with session() as conn:
        conn.execute("INSERT INTO refunds (id) VALUES (%s)", (id,))
        notify(email, "thanks")  # <- finding
