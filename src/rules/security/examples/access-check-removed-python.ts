import type { Examples } from '#model/rule'

export const accessCheckRemovedPython: Examples = {
  bad: [
    {
      title: 'a decorator',
      base: {
        'app/views.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])  # <- finding
    def post(self, request, slug):
        return create(request.data)
`,
      },
      files: {
        'app/views.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    def post(self, request, slug):
        return create(request.data)
`,
      },
    },
    {
      title: 'a refusal',
      base: {
        'app/pages.py': `from django.core.exceptions import PermissionDenied


def duplicate(request, page):
    if page.owner != request.user:  # <- finding
        raise PermissionDenied
    return page.copy()
`,
      },
      files: {
        'app/pages.py': `def duplicate(request, page):
    return page.copy()
`,
      },
    },
    {
      title: 'a dependency of a route',
      base: {
        'app/routes.py': `from fastapi import APIRouter, Depends
from app.auth import require_admin

router = APIRouter()


@router.delete("/users/{user_id}", dependencies=[Depends(require_admin)])  # <- finding
def remove(user_id: int):
    drop(user_id)
`,
      },
      files: {
        'app/routes.py': `from fastapi import APIRouter

router = APIRouter()


@router.delete("/users/{user_id}")
def remove(user_id: int):
    drop(user_id)
`,
      },
    },
  ],
  good: [
    {
      title: 'another check in its place',
      base: {
        'app/pages.py': `from django.core.exceptions import PermissionDenied


def duplicate(request, page):
    if page.owner != request.user:
        raise PermissionDenied
    return page.copy()
`,
      },
      files: {
        'app/pages.py': `from app.rights import require_owner


def duplicate(request, page):
    require_owner(request.user, page)
    return page.copy()
`,
      },
    },
    {
      title: 'an error that is no refusal',
      base: {
        'app/pages.py': `def duplicate(request, page):
    if page.is_empty:
        raise ValueError("nothing to copy")
    return page.copy()
`,
      },
      files: {
        'app/pages.py': `def duplicate(request, page):
    return page.copy()
`,
      },
    },
    {
      title: 'the view goes as well',
      base: {
        'app/views.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])
    def post(self, request, slug):
        return create(request.data)

    @allow_permission([ROLE.ADMIN])
    def get(self, request, slug):
        return listed(slug)
`,
      },
      files: {
        'app/views.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])
    def get(self, request, slug):
        return listed(slug)
`,
      },
    },
  ],
}
