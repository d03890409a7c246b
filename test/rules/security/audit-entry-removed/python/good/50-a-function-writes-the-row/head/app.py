import psycopg
from flask import Flask, g, request

app = Flask(__name__)
pool = psycopg.connect("dbname=kennel")


@app.post("/dogs/<int:dog>/adopt")
def adopt(dog):
    with pool.transaction():
        pool.execute("update dogs set keeper = %s where id = %s", (request.json["keeper"], dog))
        note(dog)
    return "", 204


def note(dog):
    pool.execute("insert into audit_trail (who, what, dog) values (%s, %s, %s)", (g.person, "adopt", dog))
