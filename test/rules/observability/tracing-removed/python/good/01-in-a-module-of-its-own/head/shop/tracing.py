from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor


def trace_clients() -> None:
    HTTPXClientInstrumentor().instrument()
