def vote(conn, message):
    row = conn.execute("SELECT 1 FROM votes WHERE message_id = %s", (message["id"],)).fetchone()
    if row:
        return
    conn.execute("INSERT INTO votes (message_id, choice) VALUES (%s, %s)", (message["id"], message["choice"]))
