from flask import Blueprint, jsonify, request

from app import invitations

bp = Blueprint("invites", __name__)


@bp.post("/invites")
def invite():
    invitations.send(request.json["email"])
    return jsonify(status="sent"), 202
