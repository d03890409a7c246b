from flask import Blueprint, g, jsonify, request

from app.models import Box, db
from app.session import signed_in

bp = Blueprint("boxes", __name__)


@bp.get("/boxes/<int:box_id>")
@signed_in
def show(box_id):
    box = db.session.query(Box).filter(Box.id == box_id, Box.tenant_id == g.tenant_id).one()
    return jsonify(id=box.id)


@bp.post("/boxes/<int:box_id>/close")
@signed_in
def close(box_id):
    db.session.query(Box).filter(Box.id == box_id, Box.tenant_id == g.tenant_id).update({"open": False})
    db.session.commit()
    return "", 204


@bp.delete("/boxes/<int:box_id>")
@signed_in
def drop(box_id):
    db.session.query(Box).filter(Box.id == box_id, Box.tenant_id == g.tenant_id).delete()
    db.session.commit()
    return "", 204
