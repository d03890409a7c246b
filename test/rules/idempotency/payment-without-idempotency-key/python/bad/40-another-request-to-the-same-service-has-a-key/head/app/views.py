from flask import Flask, request

from app.bank import bank

app = Flask(__name__)


@app.post("/payouts/<payout>")
def pay_out(payout):
    bank.post("/payouts", json={"amount": request.json["amount"]}, headers={"Idempotency-Key": f"payout-{payout}"})
    return "", 201


@app.post("/payouts/<payout>/top-ups")
def top_up(payout):
    bank.post(f"/payouts/{payout}/top-ups", json={"amount": request.json["amount"]})  # <- finding
    return "", 201
