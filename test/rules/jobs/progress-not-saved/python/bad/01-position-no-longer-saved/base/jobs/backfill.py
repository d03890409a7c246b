from jobs.app import app
from jobs.state import load_position, save_position
from jobs.pages import page_after
from jobs.index import write


@app.task
def backfill() -> None:
    position = load_position("backfill")
    while page := page_after(position):
        write(page)
        position = page[-1]["id"]
        save_position("backfill", position) # <- finding
