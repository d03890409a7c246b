from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor


def set_up(app):
    FastAPIInstrumentor.instrument_app(app)
    URLLib3Instrumentor().instrument()
