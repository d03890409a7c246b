from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.propagate import inject


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)


def headers():
    carrier = {}
    inject(carrier)
    return carrier
