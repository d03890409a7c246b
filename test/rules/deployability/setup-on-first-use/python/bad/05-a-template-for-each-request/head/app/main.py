import os

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/receipts/{number}")
def receipt(number: str):
    with open(os.environ["RECEIPT_TEMPLATE"]) as template:  # <- finding
        return HTMLResponse(template.read().replace("{number}", number))
