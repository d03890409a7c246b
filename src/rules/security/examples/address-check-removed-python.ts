import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const addressCheckRemovedPython: Examples = {
  bad: [
    {
      title: 'by a function that says so by its name',
      base: {
        'app/work.py': `import httpx
from app.urls import validate_restricted_url


def notify(block, body):
    if not block.allow_private:
        validate_restricted_url(block.url)  # <- finding
    httpx.post(block.url, json=body, timeout=5)
`,
      },
      files: {
        'app/work.py': `import httpx


def notify(block, body):
    httpx.post(block.url, json=body, timeout=5)
`,
      },
    },
    change(
      'one kind of address is let through',
      `import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if ip.is_private or ip.is_loopback or ip.is_link_local:  # <- finding
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
      `import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if ip.is_loopback:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
    ),
    change(
      'the whole check',
      `import ipaddress
import requests


def deliver(address, host, body):
    if ipaddress.ip_address(host).is_private:  # <- finding
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
      `import ipaddress
import requests


def deliver(address, host, body):
    requests.post(address, json=body, timeout=5)
`,
    ),
  ],
  good: [
    {
      title: 'only the form of the address was looked at',
      base: {
        'app/work.py': `import httpx
from app.forms import validate_url


def notify(block, body):
    validate_url(block.url)
    httpx.post(block.url, json=body, timeout=5)
`,
      },
      files: {
        'app/work.py': `import httpx


def notify(block, body):
    httpx.post(block.url, json=body, timeout=5)
`,
      },
    },
    change(
      'only what is public is let through',
      `import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if ip.is_private or ip.is_loopback or ip.is_link_local:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
      `import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if not ip.is_global:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
    ),
    change(
      'in a function of its own',
      `import ipaddress
import requests
from app.net import ensure_public


def deliver(address, host, body):
    if ipaddress.ip_address(host).is_private:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
      `import ipaddress
import requests
from app.net import ensure_public


def deliver(address, host, body):
    ensure_public(host)
    requests.post(address, json=body, timeout=5)
`,
    ),
    change(
      'nothing is sent any more',
      `import ipaddress
import requests


def deliver(address, host, body):
    if ipaddress.ip_address(host).is_private:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
`,
      `import ipaddress
import requests


def ignore(address):
    return None
`,
    ),
  ],
}
