from opentelemetry import metrics, trace
from opentelemetry.sdk.trace import TracerProvider

trace.set_tracer_provider(TracerProvider())
answers = metrics.get_meter("quotes").create_histogram("quotes_answer_seconds")
failed = metrics.get_meter("quotes").create_counter("quotes_failed")
