from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor

from app.around import app

FastAPIInstrumentor.instrument_app(app)
