import os

import psycopg2
from fastapi import FastAPI

app = FastAPI()


@app.get("/users/{user_id}")
async def user(user_id: int):
    connection = psycopg2.connect(os.environ["DATABASE_URL"])  # <- finding
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
            return {"name": cursor.fetchone()[0]}
    finally:
        connection.close()
