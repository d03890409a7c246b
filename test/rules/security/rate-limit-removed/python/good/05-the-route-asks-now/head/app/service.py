from app.sms import sms

class Codes:
    def send(self, phone):
        code = sms.new_code()
        sms.send(phone, code)
        return code
