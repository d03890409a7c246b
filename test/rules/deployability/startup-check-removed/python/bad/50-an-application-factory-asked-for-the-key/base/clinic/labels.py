import httpx

token = ""


def use(value: str) -> None:
    global token
    token = value


def print_label(sample: str) -> str:
    return httpx.post("https://labels.example.com", json={"sample": sample}, headers={"authorization": token}, timeout=5).text
