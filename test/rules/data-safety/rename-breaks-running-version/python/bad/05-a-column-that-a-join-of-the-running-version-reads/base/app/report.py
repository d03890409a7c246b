from sqlalchemy import text

REPORT = text("""
    SELECT o.total, u.phone
    FROM orders o JOIN users u ON u.id = o.user_id
    WHERE o.id = :id
""")


def report(session, order_id):
    return session.execute(REPORT, {"id": order_id}).all()
