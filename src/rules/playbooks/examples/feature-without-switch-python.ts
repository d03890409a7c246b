import type { Examples } from '#model/rule'

export const featureWithoutSwitchPython: Examples = {
  bad: [
    {
      title: 'beside a flag of Waffle',
      base: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
      },
      files: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():  # <- finding
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
    {
      title: 'beside a variable of the environment',
      base: {
        'app/settings.py': `import os

NEW_SEARCH_ENABLED = os.environ.get("NEW_SEARCH_ENABLED") == "true"
`,
      },
      files: {
        'app/settings.py': `import os

NEW_SEARCH_ENABLED = os.environ.get("NEW_SEARCH_ENABLED") == "true"
`,
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():  # <- finding
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
    {
      title: 'beside a flag of LaunchDarkly',
      base: {
        'app/search.py': `from app.flags import ld_client


def search(request):
    return find(request) if ld_client.variation("search", request.user, False) else []
`,
      },
      files: {
        'app/search.py': `from app.flags import ld_client


def search(request):
    return find(request) if ld_client.variation("search", request.user, False) else []
`,
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():  # <- finding
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
  ],
  good: [
    {
      title: 'it has one',
      base: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
      },
      files: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
        'app/invoices.py': `from fastapi import APIRouter
import waffle

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    if not waffle.switch_is_active("invoices"):
        return None
    return {}
`,
      },
    },
    {
      title: 'nothing here has one',
      base: {
        'app/main.py': `x = 1
`,
      },
      files: {
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
    {
      title: 'routes that moved',
      base: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
        'app/bills.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
      files: {
        'app/search.py': `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`,
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
    {
      title: 'what is looked at is logging',
      base: {
        'app/settings.py': `import os

LOG_ENABLED = os.environ.get("LOG_ENABLED")
`,
      },
      files: {
        'app/settings.py': `import os

LOG_ENABLED = os.environ.get("LOG_ENABLED")
`,
        'app/invoices.py': `from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
`,
      },
    },
  ],
}
