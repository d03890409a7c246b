from jobs.app import app
from jobs.state import load_position, save_position
from jobs.pages import page_after
from jobs.index import write


@app.task
def backfill() -> None:
    position = load_position("backfill")
    while page := page_after(position):
        position = index_page(page)


def index_page(page) -> int:
    write(page)
    save_position("backfill", page[-1]["id"])
    return page[-1]["id"]
