async def product(db, sku):
    return await db.fetchrow("SELECT * FROM products WHERE sku = $1", sku)
