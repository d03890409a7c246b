from flask import Flask, jsonify
from kafka import KafkaConsumer

app = Flask(__name__)


@app.get("/admin/dead-letters")
def dead_letters():
    consumer = KafkaConsumer(
        "orders.dlq", group_id="dlq-viewer", enable_auto_commit=False, auto_offset_reset="earliest", consumer_timeout_ms=2000
    )
    try:
        return jsonify([message.value.decode() for message in consumer])
    finally:
        consumer.close()
