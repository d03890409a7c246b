import httpx


async def pay(cents: int, nonce: str) -> str:
    async with httpx.AsyncClient(timeout=6) as client:
        answer = await client.post("https://pay.example/charges", json={"cents": cents}, headers={"Idempotency-Key": nonce})
        answer.raise_for_status()
        return answer.json()["id"]
