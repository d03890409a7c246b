def leads(cursor):
    cursor.execute("SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id")
