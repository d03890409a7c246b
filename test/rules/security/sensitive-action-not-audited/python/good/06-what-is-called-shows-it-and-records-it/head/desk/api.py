from flask import Flask, request

from desk import audit, people

app = Flask(__name__)


@app.put("/people/<person>/name")
def rename(person: str):
    people.save_name(person, request.json["name"])
    audit.write(request.user, "renamed", person)
    return "", 204


@app.post("/people/<person>/window")
def window(person: str):
    return people.impersonate(person)
