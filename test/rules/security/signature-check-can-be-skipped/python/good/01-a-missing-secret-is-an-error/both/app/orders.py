async def import_order(payload: dict) -> None:
    print(payload['id'])
