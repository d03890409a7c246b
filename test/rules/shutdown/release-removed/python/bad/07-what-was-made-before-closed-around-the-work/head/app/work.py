from app.streams import make_processor, make_producer


def schedule(topic):
    producer = make_producer(topic)
    processor = make_processor(producer)
    processor.run()
