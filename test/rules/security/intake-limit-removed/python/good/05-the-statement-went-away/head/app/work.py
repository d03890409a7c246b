def notices(db, person, limit):
    db.run("UPDATE people SET seen = now() WHERE id = %s", (person,))
    return []
