import os
from flask import Blueprint, request, send_from_directory

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    return send_from_directory("/data/files", request.args.get("name"))
