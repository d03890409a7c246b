from app.files import open_report


def read(name):
    report = open_report(name)
    lines = report.lines()
    report.close()
    return lines
