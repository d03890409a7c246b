from shop.db import connect


def grant(customer: str, points: int) -> None:
    with connect() as conn:
        conn.execute("UPDATE customers SET points = points + %s WHERE id = %s", (points, customer))
