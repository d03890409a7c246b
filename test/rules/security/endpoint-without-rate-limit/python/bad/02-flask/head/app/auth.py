from flask import Blueprint, request

auth = Blueprint("auth", __name__)


@auth.route("/forgot-password", methods=["POST"])
def forgot():  # <- finding
    return mail(request.form["email"])
