import httpx


def may_sail(client: httpx.Client, harbour: str, draught: float) -> bool:
    try:
        depth = client.get(f"/depths/{harbour}", timeout=2).json()["metres"]
    except httpx.HTTPError:
        return False
    return depth > draught
