import uuid

from flask import Blueprint, current_app, request

noted = []


def note(number):
    noted.append(number)


plots = Blueprint("plots", __name__)


@plots.post("/gardens/<garden_id>/plots")
def lay_out(garden_id):
    number = request.get_json()["number"]
    with current_app.extensions["pool"].connection() as conn:
        known = conn.execute("select 1 from plots where garden_id = %s and number = %s", (garden_id, number)).fetchone()
        if known:
            note(number)
        conn.execute("insert into plots (id, garden_id, number) values (%s, %s, %s)", (uuid.uuid4(), garden_id, number))
    return "", 201
