def apply(conn, event):
    conn.execute(
        "UPDATE contacts SET name = %s, version = %s WHERE id = %s AND version < %s",
        (event["name"], event["version"], event["id"], event["version"]),
    )
