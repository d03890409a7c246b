def notices(db, person, limit):
    db.run("UPDATE people SET seen = now() WHERE id = %s", (person,))
    return db.all("SELECT id FROM notices WHERE person = %s LIMIT %s", (person, limit))
