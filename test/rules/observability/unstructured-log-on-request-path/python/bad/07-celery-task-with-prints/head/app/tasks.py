from celery import shared_task


@shared_task
def import_rows(path):
    rows = load(path)
    print("imported", len(rows), "rows from", path)  # <- finding


def load(path): ...
