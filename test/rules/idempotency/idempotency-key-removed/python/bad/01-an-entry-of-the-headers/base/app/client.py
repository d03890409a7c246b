import httpx

http = httpx.Client(base_url="https://rail.example.com", timeout=5.0)


def book(trip, seat):
    headers = {"accept": "application/json"}
    headers["Idempotency-Key"] = f"book-{trip}-{seat}"  # <- finding
    return http.post("/bookings", json={"trip": trip, "seat": seat}, headers=headers).json()
