import type { Examples } from '#model/rule'

export const conflictClauseRemovedPython: Examples = {
  bad: [
    {
      title: 'a write of the repository that settles it',
      base: {
        'app/work.py': `class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_upsert(  # <- finding
            txn,
            table="links",
            keys={"provider": provider, "number": number},
            values={"user": user},
        )
`,
      },
      files: {
        'app/work.py': `class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_insert(
            txn,
            table="links",
            values={"provider": provider, "number": number, "user": user},
        )
`,
      },
    },
    {
      title: 'around a transaction',
      base: {
        'app/work.py': `from django.db import IntegrityError, transaction
from app.models import Content, Link


def create(data, artifact):
    try:
        with transaction.atomic():
            content = Content.objects.create(**data)
            Link.objects.create(content=content, artifact=artifact)
    except IntegrityError:  # <- finding
        content = Content.objects.get(**data)
    return content
`,
      },
      files: {
        'app/work.py': `from django.db import IntegrityError, transaction
from app.models import Content, Link


def create(data, artifact):
    with transaction.atomic():
        content = Content.objects.create(**data)
        Link.objects.create(content=content, artifact=artifact)
    return content
`,
      },
    },
    {
      title: 'the second star is no error',
      base: {
        'app/example.py': `from django.db import IntegrityError
from app.models import Star


def star(user, repository):
    try:
        Star.objects.create(user=user, repository=repository)
    except IntegrityError:  # <- finding
        return None
`,
      },
      files: {
        'app/example.py': `from app.models import Star


def star(user, repository):
    Star.objects.create(user=user, repository=repository)
`,
      },
    },
    {
      title: 'an answer that says so',
      base: {
        'app/example.py': `from fastapi import APIRouter, HTTPException
from sqlalchemy.exc import IntegrityError
from app.store import insert_account

router = APIRouter()


@router.post("/accounts")
def add(name: str):
    try:
        return insert_account(name)
    except IntegrityError:  # <- finding
        raise HTTPException(status_code=409, detail="taken")
`,
      },
      files: {
        'app/example.py': `from fastapi import APIRouter
from app.store import insert_account

router = APIRouter()


@router.post("/accounts")
def add(name: str):
    return insert_account(name)
`,
      },
    },
    {
      title: 'who lost the race reads what the other one wrote',
      base: {
        'app/example.py': `from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        return Channel.objects.create(name=name)
    except IntegrityError:  # <- finding
        return Channel.objects.get(name=name)
`,
      },
      files: {
        'app/example.py': `from app.models import Channel


def channel(name):
    return Channel.objects.create(name=name)
`,
      },
    },
  ],
  good: [
    {
      title: 'another write that settles it',
      base: {
        'app/work.py': `class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_upsert(txn, table="links", keys={"number": number}, values={"user": user})
`,
      },
      files: {
        'app/work.py': `class Store:
    def link(self, txn, provider, number, user):
        self.pool.insert_or_ignore(txn, table="links", values={"number": number, "user": user})
`,
      },
    },
    {
      title: 'the database settles it now',
      base: {
        'app/example.py': `from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        return Channel.objects.create(name=name)
    except IntegrityError:
        return Channel.objects.get(name=name)
`,
      },
      files: {
        'app/example.py': `from app.models import Channel


def channel(name):
    found, _ = Channel.objects.get_or_create(name=name)
    return found
`,
      },
    },
    {
      title: 'it was handed on as it was',
      base: {
        'app/example.py': `from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        return Channel.objects.create(name=name)
    except IntegrityError:
        raise
`,
      },
      files: {
        'app/example.py': `from app.models import Channel


def channel(name):
    return Channel.objects.create(name=name)
`,
      },
    },
    {
      title: 'nothing is added any more',
      base: {
        'app/example.py': `from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        Channel.objects.create(name=name)
    except IntegrityError:
        pass
    return name
`,
      },
      files: {
        'app/example.py': `def channel(name):
    return name
`,
      },
    },
  ],
}
