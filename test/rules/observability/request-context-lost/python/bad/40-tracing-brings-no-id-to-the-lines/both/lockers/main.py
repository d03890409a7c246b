from fastapi import FastAPI
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor

from lockers import around
from lockers.api import router

app = FastAPI()
around.install(app)
app.include_router(router)
FastAPIInstrumentor.instrument_app(app)
