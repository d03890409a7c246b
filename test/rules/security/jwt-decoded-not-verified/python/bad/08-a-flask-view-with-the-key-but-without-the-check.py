import jwt
from flask import Blueprint, current_app, jsonify, request

from app.models import Project

projects = Blueprint("projects", __name__)


@projects.delete("/projects/<int:project_id>")
def remove(project_id):
    token = request.headers["Authorization"].split()[1]
    data = jwt.decode(token, current_app.config["JWT_KEY"], algorithms=["HS256"], options={"verify_signature": False})  # <- finding
    if data.get("role") != "admin":
        return jsonify(error="forbidden"), 403
    Project.query.filter_by(id=project_id).delete()
    return "", 204
