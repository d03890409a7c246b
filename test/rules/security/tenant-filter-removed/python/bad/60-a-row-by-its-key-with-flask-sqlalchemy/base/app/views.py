from flask import Flask, jsonify
from flask_login import current_user, login_required

from .models import Recipe, db

app = Flask(__name__)


@app.get("/recipes/<int:recipe_id>")
@login_required
def show(recipe_id):
    recipe = Recipe.query.filter_by(id=recipe_id, owner_id=current_user.id).first_or_404()  # <- finding
    return jsonify(title=recipe.title)


@app.delete("/recipes/<int:recipe_id>")
@login_required
def remove(recipe_id):
    recipe = Recipe.query.filter_by(id=recipe_id, owner_id=current_user.id).first_or_404()
    db.session.delete(recipe)
    db.session.commit()
    return "", 204
