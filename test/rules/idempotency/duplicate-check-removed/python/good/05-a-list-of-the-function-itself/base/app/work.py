def names(rows):
    found = []
    for row in rows:
        if row.name not in found:
            found.append(row.name)
    return found
