from contextlib import closing
from app.streams import make_processor, make_producer


def schedule(topic):
    producer = make_producer(topic)
    processor = make_processor(producer)
    with closing(producer):  # <- finding
        processor.run()
