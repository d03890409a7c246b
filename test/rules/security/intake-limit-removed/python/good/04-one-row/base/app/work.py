def newest(db, person):
    return db.one("SELECT id FROM notices WHERE person = %s ORDER BY id DESC LIMIT 1", (person,))
