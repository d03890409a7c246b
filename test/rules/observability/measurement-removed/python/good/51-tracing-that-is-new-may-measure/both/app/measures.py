from opentelemetry import metrics

answers = metrics.get_meter("quotes").create_histogram("quotes_answer_seconds")
failed = metrics.get_meter("quotes").create_counter("quotes_failed")
