from flask import Flask, abort, current_app, g, request

app = Flask(__name__)


def requires_permission(name):
    def mark(view):
        view.permission = name
        return view

    return mark


@app.before_request
def check():
    view = current_app.view_functions.get(request.endpoint)
    if view.permission not in g.user.permissions:
        abort(403)


@requires_permission("baskets")
@app.delete("/baskets/<basket_id>")
def drop(basket_id):
    return "", 204
