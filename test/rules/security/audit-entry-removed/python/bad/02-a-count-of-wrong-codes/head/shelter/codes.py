from shelter.store import codes


def confirm_code(phone: str, code: str) -> bool:
    if codes.is_current(phone, code):
        return True
    return False
