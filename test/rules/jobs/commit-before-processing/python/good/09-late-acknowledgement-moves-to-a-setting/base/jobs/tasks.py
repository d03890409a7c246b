from jobs.app import app
from jobs.files import convert


@app.task(acks_late=True, max_retries=3)
def convert_file(file_id: str) -> None:
    convert(file_id)
