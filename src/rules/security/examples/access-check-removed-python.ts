import type { Examples } from '#model/rule'
import { rounds, ownerOrAdmin, settingModel, settingOwner, settingSerializer, tenant } from './access-check-frames-python.ts'
import { accessCheckKeptPython } from './access-check-kept-python.ts'

export const accessCheckRemovedPython: Examples = {
  bad: [
    {
      title: 'a decorator of what is no route',
      base: {
        'app/work.py': `from app.permissions import admin_required


class Accounts:
    @admin_required  # <- finding
    def close(self, account):
        account.closed = True
        account.save()
`,
      },
      files: {
        'app/work.py': `class Accounts:
    def close(self, account):
        account.closed = True
        account.save()
`,
      },
    },
    {
      title: 'a token that is revoked',
      base: {
        'app/work.py': `from app.models import AccessToken


def find_token(value):
    return AccessToken.objects.filter(
        value=value,
        revoked=False,  # <- finding
    ).first()
`,
      },
      files: {
        'app/work.py': `from app.models import AccessToken


def find_token(value):
    return AccessToken.objects.filter(
        value=value,
    ).first()
`,
      },
    },
    {
      title: 'a session of an account that is closed',
      base: {
        'app/work.py': `def from_cookie(db, person, number):
    return db.one("""
        SELECT s.secret
          FROM sessions s
          JOIN people p ON p.id = s.person
         WHERE s.person = %s
           AND s.id = %s
           AND p.status = 'active'  # <- finding
    """, (person, number))
`,
      },
      files: {
        'app/work.py': `def from_cookie(db, person, number):
    return db.one("""
        SELECT s.secret
          FROM sessions s
          JOIN people p ON p.id = s.person
         WHERE s.person = %s
           AND s.id = %s
    """, (person, number))
`,
      },
    },
    {
      title: 'a key that was deleted is found again',
      base: {
        'app/work.py': `from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest, include_deleted=False):
    statement = select(ApiKey).where(ApiKey.digest == digest)
    if not include_deleted:
        statement = statement.where(ApiKey.is_deleted == False)  # <- finding
    return session.scalars(statement).first()
`,
      },
      files: {
        'app/work.py': `from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest):
    statement = select(ApiKey).where(ApiKey.digest == digest)
    return session.scalars(statement).first()
`,
      },
    },
    {
      title: 'the method by which a class of pages asks',
      base: {
        'app/work.py': `from django.views.generic import TemplateView
from django.core.exceptions import PermissionDenied


class Audit(TemplateView):
    template_name = "audit.html"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_staff:  # <- finding
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        return self.render(request)
`,
      },
      files: {
        'app/work.py': `from django.views.generic import TemplateView


class Audit(TemplateView):
    template_name = "audit.html"

    def get(self, request):
        return self.render(request)
`,
      },
    },
    {
      title: 'the refusal of everybody else at the end',
      base: {
        'app/work.py': `from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from app.users import is_own


def change_password(request, pk):
    if is_own(request, pk):
        return HttpResponseRedirect("/password")
    raise PermissionDenied  # <- finding
`,
      },
      files: {
        'app/work.py': `from django.http import HttpResponseRedirect


def change_password(request, pk):
    return HttpResponseRedirect("/password")
`,
      },
    },
    {
      title: 'the second of the permissions of an action',
      base: {
        'app/work.py': `from rest_framework import permissions, viewsets
from rest_framework.decorators import action
from app.permissions import HasAddTagPermission


class QuestionViewSet(viewsets.ModelViewSet):
    @action(  # <- finding
        detail=True,
        methods=["post"],
        permission_classes=[permissions.IsAuthenticated, HasAddTagPermission],
    )
    def add_tags(self, request, pk=None):
        return self.get_object().add(request.data["tags"])
`,
      },
      files: {
        'app/work.py': `from rest_framework import permissions, viewsets
from rest_framework.decorators import action


class QuestionViewSet(viewsets.ModelViewSet):
    @action(detail=True, methods=["post"], permission_classes=[permissions.IsAuthenticated])
    def add_tags(self, request, pk=None):
        return self.get_object().add(request.data["tags"])
`,
      },
    },
    {
      title: 'whoever is signed in, in place of those who were approved',
      base: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.permissions import IsApprovedOrReadOnly


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsApprovedOrReadOnly]  # <- finding

    def create(self, request):
        return super().create(request)
`,
      },
      files: {
        'app/work.py': `from rest_framework.permissions import IsAuthenticatedOrReadOnly
from rest_framework.viewsets import ModelViewSet


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsAuthenticatedOrReadOnly]

    def create(self, request):
        return super().create(request)
`,
      },
    },
    {
      title: 'a view of Django',
      base: {
        'app/example.py': `from django.contrib.auth.decorators import login_required
from django.shortcuts import render


@login_required  # <- finding
def profile(request, pk):
    return render(request, "profile.html", {"pk": pk})
`,
      },
      files: {
        'app/example.py': `from django.shortcuts import render


def profile(request, pk):
    return render(request, "profile.html", {"pk": pk})
`,
      },
    },
    {
      title: 'what a class of views begins with',
      base: {
        'app/example.py': `from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import View


class NoteView(LoginRequiredMixin, View):  # <- finding
    def post(self, request, pk):
        return save(pk)
`,
      },
      files: {
        'app/example.py': `from django.views.generic import View


class NoteView(View):
    def post(self, request, pk):
        return save(pk)
`,
      },
    },
    {
      title: 'who calls, as a parameter',
      base: {
        'app/example.py': `from fastapi import APIRouter, Depends
from app.auth import get_current_user

router = APIRouter()


@router.delete("/notes/{note_id}")
def remove(note_id: int, user=Depends(get_current_user)):  # <- finding
    return drop(note_id)
`,
      },
      files: {
        'app/example.py': `from fastapi import APIRouter

router = APIRouter()


@router.delete("/notes/{note_id}")
def remove(note_id: int):
    return drop(note_id)
`,
      },
    },
    {
      title: 'a predicate of Pyramid',
      base: {
        'app/example.py': `from pyramid.view import view_config
from app.permissions import Permissions


@view_config(
    route_name="manage.account",
    request_method="POST",
    permission=Permissions.AccountManage,  # <- finding
)
def manage_account(request):
    return {}
`,
      },
      files: {
        'app/example.py': `from pyramid.view import view_config


@view_config(
    route_name="manage.account",
    request_method="POST",
)
def manage_account(request):
    return {}
`,
      },
    },
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
    {
      title: 'the decorator that stays asks for another role',
      base: { 'app/rounds.py': rounds('["member"]', ownerOrAdmin) },
      files: { 'app/rounds.py': rounds('["member"]', '') },
    },
    {
      title: 'another check of the change stands before something else',
      base: { 'app/models.py': settingModel(settingOwner), 'app/serializers.py': settingSerializer('') },
      files: {
        'app/models.py': settingModel(''),
        'app/serializers.py': settingSerializer('').replace(
          'return attrs',
          `return attrs

class TeamSerializer(serializers.ModelSerializer):
    def validate(self, attrs):
        if attrs["team"].owner != attrs["author"]:
            raise serializers.ValidationError("You are not the owner")
        return attrs`,
        ),
      },
    },
    {
      title: 'what was asked was whether the caller is who it says',
      base: {
        'app/auth.py': tenant(`            known = check_token(request.headers["X-Token"])
            if not known: # <- finding
                raise exceptions.AuthenticationFailed("Invalid token")
`),
      },
      files: {
        'app/auth.py': tenant(`            check_token(request.headers["X-Token"])
`),
      },
    },
  ],
  good: accessCheckKeptPython,
}
