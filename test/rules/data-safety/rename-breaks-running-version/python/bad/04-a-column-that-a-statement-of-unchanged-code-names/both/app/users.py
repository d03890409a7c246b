def by_phone(cursor, phone):
    cursor.execute(
        "SELECT id, email FROM users "
        "WHERE phone = %(phone)s",
        {"phone": phone},
    )
    return cursor.fetchone()
