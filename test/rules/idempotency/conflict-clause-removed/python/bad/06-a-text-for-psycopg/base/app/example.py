def record(conn, event_id):
    with conn.cursor() as cur:
        cur.execute(
            """
            INSERT INTO processed_events (event_id)
            VALUES (%s)
            ON CONFLICT DO NOTHING # <- finding
            """,
            (event_id,),
        )
