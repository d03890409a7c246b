async def load(connection, user_id):
    row = await connection.fetchrow("SELECT * FROM users WHERE id = $1", user_id)
    return {"id": user_id, "phone": row["phone"]}
