def apply(conn, event):
    stored = conn.execute("SELECT version FROM contacts WHERE id = %s", (event["id"],)).fetchone()
    if event["version"] <= stored["version"]:
        return
    conn.execute("UPDATE contacts SET name = %s, version = %s WHERE id = %s", (event["name"], event["version"], event["id"]))
