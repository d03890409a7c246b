from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


@responses.activate
def test_away(client):
    responses.add(responses.GET, "https://rates.example.com", status=503)
    assert client.get("/rates").status_code == 502
