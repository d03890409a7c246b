SENSITIVE_KEYS = ["password", "secret"]


def clean(data):
    return {key: "***" if key in SENSITIVE_KEYS else value for key, value in data.items()}
