from app.keys import ring

def seal(text):
    return ring().encrypt(text.encode())
