from confluent_kafka.admin import AdminClient, NewTopic

admin = AdminClient({"bootstrap.servers": "kafka:9092"})
READINGS = "meter.readings"


def make_topics():
    return admin.create_topics([NewTopic(READINGS, 6, 3)])
