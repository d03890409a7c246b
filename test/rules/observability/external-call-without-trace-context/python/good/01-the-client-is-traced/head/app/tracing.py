from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    RequestsInstrumentor().instrument()
