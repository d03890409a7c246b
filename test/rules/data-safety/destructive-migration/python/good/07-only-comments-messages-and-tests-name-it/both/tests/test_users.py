def test(cursor):
    cursor.execute("SELECT phone FROM users")
