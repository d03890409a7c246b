from app.tries import attempt


def rates(bank, day):
    return attempt(bank.rates, day, max_attempts=4)  # <- finding
