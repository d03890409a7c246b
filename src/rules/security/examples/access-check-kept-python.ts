import type { Examples } from '#model/rule'
import { rounds, ownerOrAdmin, unmarked, settingModel, settingOwner, settingSerializer, tenant } from './access-check-frames-python.ts'

/** Python: nothing that was asked of a caller is lost. */
export const accessCheckKeptPython: Examples['good'] = [
  {
    title: 'a list of what is shown',
    base: {
      'app/work.py': `from app.models import Product


def shelf(shop):
  return Product.objects.filter(
      shop=shop,
      active=True,
  )
`,
    },
    files: {
      'app/work.py': `from app.models import Product


def shelf(shop):
  return Product.objects.filter(
      shop=shop,
  )
`,
    },
  },
  {
    title: 'the state is asked for in another form',
    base: {
      'app/work.py': `from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest):
  statement = select(ApiKey).where(ApiKey.digest == digest)
  statement = statement.where(ApiKey.is_deleted == False)
  return session.scalars(statement).first()
`,
    },
    files: {
      'app/work.py': `from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest):
  statement = select(ApiKey).where(ApiKey.digest == digest)
  statement = statement.where(ApiKey.deleted_at.is_(None))
  return session.scalars(statement).first()
`,
    },
  },
  {
    title: 'another question of the same kind',
    base: {
      'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.permissions import IsApprovedOrReadOnly


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsApprovedOrReadOnly]

    def create(self, request):
        return super().create(request)
`,
    },
    files: {
      'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.permissions import IsOwnerOrReadOnly


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsOwnerOrReadOnly]

    def create(self, request):
        return super().create(request)
`,
    },
  },
  {
    title: 'one sign-in for another',
    base: {
      'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.auth import SessionUser


class ArchiveViewSet(ModelViewSet):
    permission_classes = [SessionUser]

    def create(self, request):
        return super().create(request)
`,
    },
    files: {
      'app/work.py': `from rest_framework.permissions import IsAuthenticated
from rest_framework.viewsets import ModelViewSet


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsAuthenticated]

    def create(self, request):
        return super().create(request)
`,
    },
  },
  {
    title: 'the decorator that stays asks for the same roles',
    base: { 'app/rounds.py': rounds('["admin"], owner=True', unmarked(ownerOrAdmin)) },
    files: { 'app/rounds.py': rounds('["admin"], owner=True', '') },
  },
  {
    title: 'the serializer asks what the model asked',
    base: { 'app/models.py': settingModel(unmarked(settingOwner)), 'app/serializers.py': settingSerializer('') },
    files: {
      'app/models.py': settingModel(''),
      'app/serializers.py': settingSerializer(`        if not (attrs["team"].owner == attrs["author"] or self.is_admin(attrs["team"])):
            raise serializers.ValidationError("You are neither owner nor admin of the team")
`),
    },
  },
  {
    title: 'what was asked was whether an act had succeeded, and what it was for is asked after it',
    base: {
      'app/auth.py': tenant(`            done = prepare_tenant(request.headers["X-Url"])
            if not done:
                raise exceptions.AuthenticationFailed("Invalid tenant")
`),
    },
    files: {
      'app/auth.py': tenant(`            # It may be under way already.
            prepare_tenant(request.headers["X-Url"])
`),
    },
  },
  {
    title: 'a value is refused, and not who brings it',
    base: {
      'app/hooks.py': `def add(store, kind, target):
    if not target.startswith("https://") and kind not in VALID_KINDS:
        raise ValidationError("This target is not allowed")
    store.save(kind, target)
`,
    },
    files: {
      'app/hooks.py': `def add(store, kind, target):
    store.save(kind, target)
`,
    },
  },
  {
    title: 'one kind of failure is answered with another status no more',
    base: {
      'app/main.py': `from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.exception_handler(Exception)
def on_error(request, exc):
    if isinstance(exc, PermissionDenied):
        return JSONResponse({"detail": "forbidden"}, status_code=403)
    return JSONResponse({"detail": "error"}, status_code=500)
`,
    },
    files: {
      'app/main.py': `from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.exception_handler(Exception)
def on_error(request, exc):
    return JSONResponse({"detail": "error"}, status_code=500)
`,
    },
  },
  {
    title: 'the method asks by itself',
    base: {
      'app/example.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ProjectPermission, ROLE


class LabelEndpoint(APIView):
    permission_classes = [ProjectPermission]

    @allow_permission([ROLE.ADMIN])
    def post(self, request, slug):
        return create(request.data)
`,
    },
    files: {
      'app/example.py': `from rest_framework.views import APIView
from app.permissions import allow_permission, ROLE


class LabelEndpoint(APIView):
    @allow_permission([ROLE.ADMIN])
    def post(self, request, slug):
        return create(request.data)
`,
    },
  },
  {
    title: 'who may be anybody',
    base: {
      'app/example.py': `from fastapi import APIRouter, Depends
from app.auth import get_optional_user

router = APIRouter()


@router.get("/notes/{note_id}")
def show(note_id: int, user=Depends(get_optional_user)):
    return load(note_id)
`,
    },
    files: {
      'app/example.py': `from fastapi import APIRouter

router = APIRouter()


@router.get("/notes/{note_id}")
def show(note_id: int):
    return load(note_id)
`,
    },
  },
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
]
