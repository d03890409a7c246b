import type { Examples } from '#model/rule'

export const jwtDecodedNotVerifiedPython: Examples = {
  bad: [
    `import jwt
from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/me")
def me(request: Request):
    token = request.headers["authorization"]
    claims = jwt.decode(token, options={"verify_signature": False})  # <- finding
    return {"user": claims["sub"]}
`,
    `from jose import jwt
from flask import Flask, request

app = Flask(__name__)


@app.get("/orders")
def orders():
    claims = jwt.get_unverified_claims(request.headers["authorization"])  # <- finding
    return load(claims.get("email"))
`,
    `import jwt


def view(request):
    claims = jwt.decode(request.headers["authorization"], "", algorithms=["none", "HS256"])  # <- finding
    return claims["sub"]
`,
  ],
  good: [
    `import jwt
from app.keys import key


def view(request):
    claims = jwt.decode(request.headers["authorization"], key, algorithms=["RS256"])
    return claims["sub"]
`,
    `import jwt
from app.keys import key_of


def view(request):
    token = request.headers["authorization"]
    peek = jwt.decode(token, options={"verify_signature": False})
    return jwt.decode(token, key_of(peek["iss"]), algorithms=["RS256"])["sub"]
`,
    `import jwt


def expires(stored):
    return jwt.decode(stored, options={"verify_signature": False})["exp"]
`,
  ],
}
