import type { Examples } from '#model/rule'

export const processExitInRequestPathPython: Examples = {
  bad: [
    `import sys
from flask import Flask

app = Flask(__name__)


@app.post("/orders")
def place():
    sys.exit(1)  # <- finding
`,
    `import os


def view(request):
    if not request.data:
        os._exit(1)  # <- finding
    return request.data
`,
    {
      title: 'in what a view calls',
      files: {
        'app/load.py': `import sys


def load(path):
    if not path.exists():
        sys.exit("no such file")  # <- finding
    return path.read_text()
`,
        'app/views.py': `from app.load import load


def view(request):
    return load(request.path)
`,
      },
    },
  ],
  good: [
    `import sys


def main():
    if not sys.argv[1:]:
        sys.exit("usage: import FILE")


if __name__ == "__main__":
    main()
`,
    `import signal
import sys


def stop(number, frame):
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)
`,
    `def view(request):
    raise SystemError("broken")
`,
  ],
}
