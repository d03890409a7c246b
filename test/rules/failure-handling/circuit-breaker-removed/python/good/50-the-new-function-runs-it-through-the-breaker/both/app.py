from flask import Flask, request

from tolls import Tolls

app = Flask(__name__)
tolls = Tolls("tolls:443")


@app.get("/toll")
def toll():
    return {"cents": tolls.of(request.args["road"])}
