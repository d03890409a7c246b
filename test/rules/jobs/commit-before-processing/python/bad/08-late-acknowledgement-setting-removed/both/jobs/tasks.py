from jobs.app import app
from jobs.files import convert


@app.task(max_retries=3)
def convert_file(file_id: str) -> None:
    convert(file_id)
