from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/receipts/{number}")
def receipt(number: str):
    with open("templates/receipt.html") as template:
        return HTMLResponse(template.read().replace("{number}", number))
