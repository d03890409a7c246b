from celery import Celery

from stamps.press import press

app = Celery("stamps")


@app.task(acks_late=True, max_retries=3)
def stamp(letter):
    press(letter)
