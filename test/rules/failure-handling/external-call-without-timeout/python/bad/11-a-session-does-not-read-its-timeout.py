import requests
from flask import Flask

app = Flask(__name__)

session = requests.Session()
session.timeout = 5


@app.get("/rates/<currency>")
def rate(currency):
    return session.get(f"https://rates.example.com/{currency}").json() # <- finding
