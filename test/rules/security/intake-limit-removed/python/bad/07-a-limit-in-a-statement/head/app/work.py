def notices(db, person, before, limit):
    return db.all("""
        SELECT id, event FROM notices
         WHERE person = %s AND id < %s
      ORDER BY id DESC
    """, (person, before))
