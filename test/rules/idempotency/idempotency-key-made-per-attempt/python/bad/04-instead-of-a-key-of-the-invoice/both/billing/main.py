from fastapi import FastAPI
from billing.charges import charge

app = FastAPI()


@app.post("/invoices/{invoice_id}/charge")
def charge_invoice(invoice_id: str, cents: int, customer: str):
    return {"id": charge(invoice_id, cents, customer)}
