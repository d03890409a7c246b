async def moved(pool, event):
    await pool.execute(
        """
        UPDATE cranes SET position = $2, moved_at = $3
        WHERE id = $1
        """,
        event["crane"], event["position"], event["at"],
    )
