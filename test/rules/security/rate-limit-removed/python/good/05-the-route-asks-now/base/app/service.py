from app.errors import TooManyRequests
from app.limits import limiter
from app.sms import sms

class Codes:
    def send(self, phone):
        if not limiter.hit(f"code:{phone}"):
            raise TooManyRequests()
        code = sms.new_code()
        sms.send(phone, code)
        return code
