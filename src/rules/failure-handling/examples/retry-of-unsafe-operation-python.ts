import type { Examples } from '#model/rule'

export const retryOfUnsafeOperationPython: Examples = {
  bad: [
    `import requests
from tenacity import retry, stop_after_attempt
from shop.settings import TOKEN


@retry(stop=stop_after_attempt(3))
def order(payload):
    return requests.post("https://shop.example.com/orders", json=payload, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=3)  # <- finding
`,
    `import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=5)  # <- finding
`,
    `from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

adapter = HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1, allowed_methods=["GET", "POST"]))  # <- finding
`,
    `import backoff
from django.core.mail import send_mail


@backoff.on_exception(backoff.expo, Exception, max_tries=4)
def welcome(user):
    send_mail("Welcome", "Hello", "shop@example.com", [user.email])  # <- finding
`,
  ],
  good: [
    `import requests
from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(3))
def verify(code):
    return requests.post("https://captcha.example.com/siteverify", data={"response": code}, timeout=3)


@retry(stop=stop_after_attempt(3))
def forget(key):
    return requests.post("https://cdn.example.com/purge", json={"key": key}, timeout=3)
`,
    `import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def charge(order):
    return requests.post(
        "https://pay.example.com/charges", json=order, headers={"Idempotency-Key": order["id"]}, timeout=5
    )
`,
    `import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_exponential


@retry(retry=retry_if_exception_type(requests.ConnectTimeout), stop=stop_after_attempt(3), wait=wait_exponential())
def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=5)
`,
    `import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def load(order_id):
    return requests.get(f"https://pay.example.com/charges/{order_id}", timeout=5)
`,
    `from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

adapter = HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1))
`,
  ],
}
