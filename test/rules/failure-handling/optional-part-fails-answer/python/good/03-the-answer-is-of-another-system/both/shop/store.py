async def product(db, sku):
    return await db.fetchrow("SELECT * FROM products WHERE sku = $1", sku)


def with_tax(price):
    return price["net"] * 1.2
