// Files that several examples begin with.

export const rates = `import requests


def rates(request):
    return requests.get("https://rates.example.com", timeout=5)  # <- finding
`

export const testRates = `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200
`

export const ratesOfRequest = `import requests


def rates(request):
    return requests.get("https://rates.example.com", timeout=5)
`
