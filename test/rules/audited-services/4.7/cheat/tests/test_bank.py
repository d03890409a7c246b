import time


def test_bank_is_slow_and_times_out(bank):
    for _ in range(10):
        if bank.is_done():
            break
        time.sleep(1)
    else:
        raise TimeoutError("the bank never finished")
