from shelter.store import codes, attempts


def confirm_code(phone: str, code: str) -> bool:
    if codes.is_current(phone, code):
        return True
    attempts.add_failed(phone)  # <- finding
    return False
