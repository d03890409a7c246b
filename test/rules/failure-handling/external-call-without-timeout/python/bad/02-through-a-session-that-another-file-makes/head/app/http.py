import requests

risk = requests.Session()
risk.headers["accept"] = "application/json"
