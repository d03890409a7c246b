import type { Examples } from '#model/rule'

export const circuitBreakerPerCallPython: Examples = {
  bad: [
    `import pybreaker
import requests


def rates(request):
    breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=60)  # <- finding
    return breaker.call(requests.get, "https://rates.example.com", timeout=5)
`,
    `from datetime import timedelta

from aiobreaker import CircuitBreaker


async def rates(request):
    breaker = CircuitBreaker(fail_max=5, timeout_duration=timedelta(seconds=60))  # <- finding

    @breaker
    async def load():
        return await fetch("https://rates.example.com")

    return await load()
`,
    `import pybreaker
import requests


def rates(request):
    return pybreaker.CircuitBreaker(fail_max=5).call(requests.get, "https://rates.example.com", timeout=5)  # <- finding
`,
  ],
  good: [
    `import pybreaker
import requests

breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=60)


@breaker
def rates(request):
    return requests.get("https://rates.example.com", timeout=5)
`,
    `import pybreaker
import requests


class Rates:
    def __init__(self):
        self.breaker = pybreaker.CircuitBreaker(fail_max=5)

    def load(self, request):
        return self.breaker.call(requests.get, "https://rates.example.com", timeout=5)
`,
    `from circuitbreaker import circuit


@circuit(failure_threshold=5)
def rates(request):
    return fetch("https://rates.example.com")
`,
    {
      title: 'one for each peer, and kept',
      files: {
        'app/breakers.py': `import pybreaker

breakers = {}


def breaker_of(peer):
    if peer not in breakers:
        breakers[peer] = pybreaker.CircuitBreaker(fail_max=5)
    return breakers[peer]
`,
      },
    },
    {
      title: 'made for whoever asks',
      files: {
        'app/breakers.py': `import pybreaker


def make(name):
    breaker = pybreaker.CircuitBreaker(name=name)
    return breaker
`,
      },
    },
  ],
}
