def other(day):
    return day
