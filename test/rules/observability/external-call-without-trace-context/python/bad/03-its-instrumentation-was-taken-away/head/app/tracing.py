from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
