import type { Examples } from '#model/rule'

const auth = `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
`

export const endpointWithoutRateLimitPython: Examples = {
  bad: [
    {
      title: 'FastAPI',
      files: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):  # <- finding
    return store(body)
`,
      },
    },
    {
      title: 'Flask',
      files: {
        'app/auth.py': `from flask import Blueprint, request

auth = Blueprint("auth", __name__)


@auth.route("/forgot-password", methods=["POST"])
def forgot():  # <- finding
    return mail(request.form["email"])
`,
      },
    },
    {
      title: 'the limit was taken away',
      base: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@limiter.limit("5/minute")  # <- finding
@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
`,
      },
      files: {
        'app/auth.py': auth,
      },
    },
  ],
  good: [
    {
      title: 'limited by a decorator',
      files: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@limiter.limit("5/minute")
@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
`,
      },
    },
    {
      title: 'a form',
      files: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.get("/auth/login")
def open_session(body: dict):
    return store(body)
`,
      },
    },
    {
      title: 'who is signed in already',
      files: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/otp/verify")
def open_session(body: dict, user=Depends(require_user)):
    return store(body)
`,
      },
    },
    {
      title: 'of the whole application',
      files: {
        'app/auth.py': auth,
        'app/main.py': `from fastapi import FastAPI
from slowapi import Limiter

app = FastAPI()
limiter = Limiter(key_func=address, default_limits=["100/minute"])
`,
      },
    },
    {
      title: 'counted by what it calls',
      files: {
        'app/auth.py': `from fastapi import APIRouter, Depends, FastAPI
from app.attempts import store

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
`,
        'app/attempts.py': `def store(body):
    check_rate_limit(body["name"])
    return open(body)
`,
      },
    },
  ],
}
