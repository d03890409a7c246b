def vote(conn, message):
    conn.execute(
        "INSERT INTO votes (message_id, choice) VALUES (%s, %s) ON CONFLICT (message_id) DO NOTHING",
        (message["id"], message["choice"]),
    )
