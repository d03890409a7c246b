import type { Examples } from '#model/rule'

export const statementBuiltFromValuesPython: Examples = {
  bad: [
    `from app.db import cursor


def find(email: str):
    cursor.execute(f"SELECT id FROM users WHERE email = '{email}'")  # <- finding
    return cursor.fetchone()
`,
    `from flask import Blueprint, request
from app.db import db

bp = Blueprint("orders", __name__)


@bp.get("/orders")
def orders():
    state = request.args.get("state")
    query = "SELECT * FROM orders WHERE state = '%s'" % state
    return db.execute(query)  # <- finding
`,
    `from django.db import connection


def rename(name):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE shops SET name = '{}' WHERE id = 1".format(name))  # <- finding
`,
  ],
  good: [
    `from app.db import cursor


def find(email: str):
    cursor.execute("SELECT id FROM users WHERE email = %s", (email,))
    return cursor.fetchone()
`,
    `from app.db import cursor

STATE = "open"


def open_orders():
    cursor.execute(f"SELECT id FROM orders WHERE state = '{STATE}'")
`,
    `from app.db import cursor


def size_of(table_name: str):
    cursor.execute(f"SELECT pg_total_relation_size('{table_name}') FROM pg_class")
`,
    `from app.db import cursor


def older_than(days: int):
    cursor.execute(f"DELETE FROM sessions WHERE seen < now() - interval '{days} days'")
`,
    `from app.db import cursor, escape_literal


def find(email: str):
    email = escape_literal(email)
    cursor.execute(f"SELECT id FROM users WHERE email = '{email}'")
`,
    {
      title: 'in a test',
      files: {
        'tests/test_users.py': `from app.db import cursor


def find(email: str):
    cursor.execute(f"SELECT id FROM users WHERE email = '{email}'")
`,
      },
    },
  ],
}
