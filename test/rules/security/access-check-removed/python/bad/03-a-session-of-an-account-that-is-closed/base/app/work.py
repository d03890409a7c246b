def from_cookie(db, person, number):
    return db.one("""
        SELECT s.secret
          FROM sessions s
          JOIN people p ON p.id = s.person
         WHERE s.person = %s
           AND s.id = %s
           AND p.status = 'active'  # <- finding
    """, (person, number))
