def newest(db, person):
    return db.one("SELECT max(id) FROM notices WHERE person = %s", (person,))
