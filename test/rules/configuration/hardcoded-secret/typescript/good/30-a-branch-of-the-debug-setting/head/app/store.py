import os
import psycopg2

DEBUG = os.environ.get("APP_ENV") == "local"

def connect():
    if DEBUG:
        return psycopg2.connect(host="db", password="Kx7!{{}}mRq2vLp9")
    return psycopg2.connect(host=os.environ["DB_HOST"], password=os.environ["DB_PASSWORD"])
