from flask import Flask

from harbour.remotes import Remotes

app = Flask(__name__)
remotes = Remotes()


class Berths:
    def __init__(self, remotes: Remotes):
        self.remotes = remotes

    def depth(self, berth):
        return self.remotes.tides.get(f"/berths/{berth}").json()["depth"]


@app.get("/moon")
def moon():
    return remotes.tides.get("/moon").json()
