import type { Examples } from '#model/rule'

export const retryWithoutBackoffPython: Examples = {
  bad: [
    `import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=5, status_forcelist=[502, 503])))  # <- finding
`,
    `from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(5))  # <- finding
def fetch(client, key):
    return client.load(key)
`,
    `import requests


def fetch(url):
    for attempt in range(5):  # <- finding
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            continue
    return None
`,
  ],
  good: [
    `from urllib3.util.retry import Retry

policy = Retry(total=5, backoff_factor=0.5)
`,
    `from tenacity import retry, stop_after_attempt, wait_random_exponential


@retry(stop=stop_after_attempt(5), wait=wait_random_exponential(max=30))
def fetch(client, key):
    return client.load(key)
`,
    `import time
import requests


def fetch(url):
    for attempt in range(5):
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            time.sleep(2**attempt)
    return None
`,
    `def first_that_parses(texts, parsers):
    for index in range(len(parsers)):
        try:
            return parsers[index](texts)
        except ValueError:
            continue
    return None
`,
  ],
}
