from flask import Flask
from seats import free

app = Flask(__name__)


@app.get("/seats/<train>")
def show(train):
    return {"free": free(train)}
