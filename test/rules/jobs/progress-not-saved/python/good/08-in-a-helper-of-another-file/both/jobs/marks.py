from jobs.db import db


def done(row):
    db.execute("update invoices set reminded_at = now() where id = :id", {"id": row["id"]})
