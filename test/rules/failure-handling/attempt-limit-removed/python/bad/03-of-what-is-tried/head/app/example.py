from app.tries import attempt


def rates(bank, day):
    return attempt(bank.rates, day)
