import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.post("/thumbnails")
def thumbnail():
    width = request.form["width"]
    subprocess.run(f"convert in.png -resize {width} out.png", shell=True, check=True, timeout=30)  # <- finding
    return "", 204


@app.get("/ping/<host>")
def ping(host):
    done = subprocess.run(["/bin/sh", "-c", "ping -c 1 " + host + " | tail -1"], capture_output=True, timeout=30)  # <- finding
    return done.stdout
