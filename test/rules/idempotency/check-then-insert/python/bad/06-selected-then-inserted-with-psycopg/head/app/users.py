import uuid

from fastapi import APIRouter, HTTPException

from app.db import pool

router = APIRouter()


@router.post("/users")
def register(email: str, name: str):
    with pool.connection() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM users WHERE email = %s", (email,))
        row = cursor.fetchone()
        if row is not None:
            raise HTTPException(409)
        cursor.execute("INSERT INTO users (id, email, name) VALUES (%s, %s, %s)", (uuid.uuid4(), email, name)) # <- finding
