import type { Examples } from '#model/rule'

export const rateLimitRemovedPython: Examples = {
  bad: [
    {
      title: 'by an object that counts',
      base: {
        'app/work.py': `from flask import Flask, request
from app.limits import signup_rate_limiter
from app.mails import send_confirmation

app = Flask(__name__)


@app.post("/signup")
def signup():
    if signup_rate_limiter.test():  # <- finding
        send_confirmation(request.form["email"])
    return "ok"
`,
      },
      files: {
        'app/work.py': `from flask import Flask, request
from app.mails import send_confirmation

app = Flask(__name__)


@app.post("/signup")
def signup():
    send_confirmation(request.form["email"])
    return "ok"
`,
      },
    },
    {
      title: 'by a method of the class itself',
      base: {
        'app/work.py': `from celery import Task


class SyncTask(Task):
    name = "sync"

    def execute(self, project):
        self._rate_limit()  # <- finding
        project.pull()

    def _rate_limit(self):
        raise NotImplementedError
`,
      },
      files: {
        'app/work.py': `from celery import Task


class SyncTask(Task):
    name = "sync"

    def execute(self, project):
        project.pull()

    def _rate_limit(self):
        raise NotImplementedError
`,
      },
    },
    {
      title: 'a throttle of a view',
      base: {
        'app/magic.py': `from rest_framework.views import APIView
from app.limits import AuthenticationThrottle


class MagicEndpoint(APIView):
    throttle_classes = [AuthenticationThrottle]  # <- finding

    def post(self, request):
        return send_code(request.data["email"])
`,
      },
      files: {
        'app/magic.py': `from rest_framework.views import APIView


class MagicEndpoint(APIView):
    def post(self, request):
        return send_code(request.data["email"])
`,
      },
    },
    {
      title: 'a decorator of a route',
      base: {
        'app/main.py': `from flask import Flask
from app.limits import limiter

app = Flask(__name__)


@app.route("/login", methods=["POST"])
@limiter.limit("5/minute")  # <- finding
def login():
    return check()
`,
      },
      files: {
        'app/main.py': `from flask import Flask
from app.limits import limiter

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    return check()
`,
      },
    },
    {
      title: 'a refusal',
      base: {
        'app/codes.py': `def send(user, store):
    if store.sent_today(user) > 5:  # <- finding
        return error("too many requests", status=429)
    return deliver(user)
`,
      },
      files: {
        'app/codes.py': `def send(user, store):
    return deliver(user)
`,
      },
    },
  ],
  good: [
    {
      title: 'another limit in its place',
      base: {
        'app/magic.py': `from rest_framework.views import APIView
from app.limits import AuthenticationThrottle


class MagicEndpoint(APIView):
    throttle_classes = [AuthenticationThrottle]

    def post(self, request):
        return send_code(request.data["email"])
`,
      },
      files: {
        'app/magic.py': `from rest_framework.views import APIView
from app.limits import CodeThrottle


class MagicEndpoint(APIView):
    throttle_classes = [CodeThrottle]

    def post(self, request):
        return send_code(request.data["email"])
`,
      },
    },
    {
      title: 'the view goes as well',
      base: {
        'app/magic.py': `from rest_framework.views import APIView
from app.limits import AuthenticationThrottle


class MagicEndpoint(APIView):
    throttle_classes = [AuthenticationThrottle]

    def post(self, request):
        return send_code(request.data["email"])
`,
      },
      files: {
        'app/magic.py': `from rest_framework.views import APIView
`,
      },
    },
    {
      title: 'it moved to the class',
      base: {
        'app/main.py': `from rest_framework.views import APIView
from app.limits import throttled


class Codes(APIView):
    @throttled("5/minute")
    def post(self, request):
        return send_code(request.data)
`,
      },
      files: {
        'app/main.py': `from rest_framework.views import APIView
from app.limits import CodeThrottle


class Codes(APIView):
    throttle_classes = [CodeThrottle]

    def post(self, request):
        return send_code(request.data)
`,
      },
    },
  ],
}
