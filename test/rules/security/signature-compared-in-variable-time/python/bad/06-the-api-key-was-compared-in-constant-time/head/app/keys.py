def is_valid(provided, record):
    return provided == record.api_key
