def capture(intent):
    return intent.capture(idempotency_key=f"capture-{intent.id}")  # <- finding
