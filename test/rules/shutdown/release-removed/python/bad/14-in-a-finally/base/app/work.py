import asyncpg


async def count(address, shop_id):
    connection = await asyncpg.connect(address)
    try:
        return await connection.fetchval("SELECT count(*) FROM orders WHERE shop = $1", shop_id)
    finally:
        await connection.close()  # <- finding
