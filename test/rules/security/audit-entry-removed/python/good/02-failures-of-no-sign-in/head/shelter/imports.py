from shelter.store import rows


def load(lines: list[str]) -> set[str]:
    failed = set()
    for line in lines:
        rows.insert_row(line)
    return failed
