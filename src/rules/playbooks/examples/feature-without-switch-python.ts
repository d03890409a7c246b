import type { Examples } from '#model/rule'

const search = `import waffle


def search(request):
    return find(request) if waffle.flag_is_active(request, "search") else []
`

const invoices = `from fastapi import APIRouter

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
`

const settings = `import os

NEW_SEARCH_ENABLED = os.environ.get("NEW_SEARCH_ENABLED") == "true"
`

const search2 = `from app.flags import ld_client


def search(request):
    return find(request) if ld_client.variation("search", request.user, False) else []
`

const invoices2 = `from fastapi import APIRouter

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
`

const settings2 = `import os

LOG_ENABLED = os.environ.get("LOG_ENABLED")
`

export const featureWithoutSwitchPython: Examples = {
  bad: [
    {
      title: 'beside a flag of Waffle',
      base: {
        'app/search.py': search,
      },
      files: {
        'app/search.py': search,
        'app/invoices.py': invoices,
      },
    },
    {
      title: 'beside a variable of the environment',
      base: {
        'app/settings.py': settings,
      },
      files: {
        'app/settings.py': settings,
        'app/invoices.py': invoices,
      },
    },
    {
      title: 'beside a flag of LaunchDarkly',
      base: {
        'app/search.py': search2,
      },
      files: {
        'app/search.py': search2,
        'app/invoices.py': invoices,
      },
    },
  ],
  good: [
    {
      title: 'it has one',
      base: {
        'app/search.py': search,
      },
      files: {
        'app/search.py': search,
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
        'app/invoices.py': invoices2,
      },
    },
    {
      title: 'routes that moved',
      base: {
        'app/search.py': search,
        'app/bills.py': invoices2,
      },
      files: {
        'app/search.py': search,
        'app/invoices.py': invoices2,
      },
    },
    {
      title: 'what is looked at is logging',
      base: {
        'app/settings.py': settings2,
      },
      files: {
        'app/settings.py': settings2,
        'app/invoices.py': invoices2,
      },
    },
  ],
}
