import structlog
from opentelemetry import trace


def add_trace(_, __, event):
    event["trace_id"] = format(trace.get_current_span().get_span_context().trace_id, "032x")
    return event


structlog.configure(processors=[add_trace, structlog.processors.JSONRenderer()])
