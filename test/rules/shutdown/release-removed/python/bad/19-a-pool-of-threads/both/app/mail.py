def send(mail):
    print(mail)
