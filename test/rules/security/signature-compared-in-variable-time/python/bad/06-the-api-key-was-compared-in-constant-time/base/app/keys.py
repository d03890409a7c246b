import secrets


def is_valid(provided, record):
    return secrets.compare_digest(provided.encode(), record.api_key.encode())  # <- finding
