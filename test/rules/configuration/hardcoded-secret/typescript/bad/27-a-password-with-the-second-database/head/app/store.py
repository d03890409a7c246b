import psycopg2

def orders():
    return psycopg2.connect(host="orders.acme.io", password="Kx7!{{}}mRq2vLp9")  # <- finding

def invoices():
    return psycopg2.connect(host="invoices.acme.io", password="Vn4#{{}}tZw8bQs1")  # <- finding
