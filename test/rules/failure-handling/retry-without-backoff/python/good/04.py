def first_that_parses(texts, parsers):
    for index in range(len(parsers)):
        try:
            return parsers[index](texts)
        except ValueError:
            continue
    return None
