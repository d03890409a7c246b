from jobs.app import app
from jobs.pages import page_after
from jobs.index import write


@app.task
def backfill() -> None:
    position = 0
    while page := page_after(position):
        write(page)
        position = page[-1]["id"]
