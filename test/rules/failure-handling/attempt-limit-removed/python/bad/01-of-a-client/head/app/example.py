from app.http import make_client

client = make_client(
    base="https://bank.example",
)
