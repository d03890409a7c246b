from app import cursor
from app.ocr import recognise
from app.store import pages_after


def run(stopped):
    after = cursor.load("ocr")
    while not stopped():
        pages = pages_after(after, 200)
        if not pages:
            break
        for page in pages:
            recognise(page)
        after = pages[-1]["id"]
        cursor.save("ocr", after)  # <- finding
