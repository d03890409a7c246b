from app.files import open_report


def read(name):
    with open_report(name) as report:
        lines = report.lines()
    return lines
