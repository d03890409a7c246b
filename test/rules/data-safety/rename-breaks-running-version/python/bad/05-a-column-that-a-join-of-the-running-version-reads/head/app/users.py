def load(cursor, user_id):
    cursor.execute("SELECT id, email FROM users WHERE id = ?", (user_id,))
