from app.vault import client


def password() -> str:
    return client.read("orders/db")["password"]
