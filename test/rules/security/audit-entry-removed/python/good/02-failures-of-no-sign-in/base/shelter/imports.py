from shelter.store import rows


def load(lines: list[str]) -> set[str]:
    failed = set()
    for line in lines:
        if not rows.insert_row(line):
            failed.add(line)
    return failed
