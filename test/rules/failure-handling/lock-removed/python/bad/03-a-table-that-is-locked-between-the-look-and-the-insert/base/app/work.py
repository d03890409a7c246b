def notify(db, person, key):
    with db.get_cursor() as cursor:
        told = cursor.one("""
            LOCK TABLE notices IN SHARE ROW EXCLUSIVE MODE;  # <- finding
            SELECT count(*) FROM notices WHERE person = %s AND key = %s
        """, (person, key))
        if told == 0:
            cursor.run("INSERT INTO notices (person, key) VALUES (%s, %s)", (person, key))
