from app import cursor
from app.ocr import recognise
from app.store import all_pages_after


def run(stopped):
    after = cursor.load("ocr")
    for page in all_pages_after(after):
        if stopped():
            return
        recognise(page)
        after = page["id"]
    cursor.save("ocr", after)
