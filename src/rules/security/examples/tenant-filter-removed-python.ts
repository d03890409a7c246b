import type { Examples } from '#model/rule'

export const tenantFilterRemovedPython: Examples = {
  bad: [
    {
      title: 'a base class that limits what all methods read',
      base: {
        'app/work.py': `from app.api import TenantScopedMixin, Serializer
from app.models import Order


class OrderList(TenantScopedMixin, Serializer):  # <- finding
    model = Order

    def rows(self):
        return self.get_queryset()
`,
      },
      files: {
        'app/work.py': `from app.api import Serializer
from app.models import Order


class OrderList(Serializer):
    model = Order

    def rows(self):
        return self.get_queryset()
`,
      },
    },
    {
      title: 'the whole method that limits a set of views to its owner',
      base: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    queryset = Report.objects.all()

    def get_queryset(self):
        return Report.objects.filter(owner=self.request.user)  # <- finding

    def create(self, request):
        return super().create(request)
`,
      },
      files: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    queryset = Report.objects.all()

    def create(self, request):
        return super().create(request)
`,
      },
    },
    {
      title: 'the owner of what it belongs to',
      base: {
        'app/example.py': `from django.shortcuts import get_object_or_404
from app.models import Check


def update(request, code):
    check = get_object_or_404(Check, code=code, project__owner=request.user)  # <- finding
    check.touch()
`,
      },
      files: {
        'app/example.py': `from django.shortcuts import get_object_or_404
from app.models import Check


def update(request, code):
    check = get_object_or_404(Check, code=code)
    check.touch()
`,
      },
    },
    {
      title: 'the rows of a view',
      base: {
        'app/example.py': `from rest_framework import viewsets
from app.models import Note


class NoteViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()

    def get_queryset(self):
        return self.queryset.filter(owner=self.request.user)  # <- finding
`,
      },
      files: {
        'app/example.py': `from rest_framework import viewsets
from app.models import Note


class NoteViewSet(viewsets.ModelViewSet):
    queryset = Note.objects.all()

    def get_queryset(self):
        return self.queryset.all()
`,
      },
    },
    {
      title: 'a view of Django',
      base: {
        'app/views.py': `from app.models import Asset
from rest_framework.views import APIView


class AssetEndpoint(APIView):
    def patch(self, request, slug, pk):
        asset = Asset.objects.get(id=pk, workspace__slug=slug)  # <- finding
        asset.is_uploaded = True
        asset.save()
`,
      },
      files: {
        'app/views.py': `from app.models import Asset
from rest_framework.views import APIView


class AssetEndpoint(APIView):
    def patch(self, request, slug, pk):
        asset = Asset.objects.get(id=pk)
        asset.is_uploaded = True
        asset.save()
`,
      },
    },
    {
      title: 'a query of SQLAlchemy',
      base: {
        'app/orders.py': `from sqlalchemy import select
from app.models import Order


def load(session, account, order_id):
    return session.scalars(
        select(Order)
        .where(Order.id == order_id)
        .where(Order.account_id == account.id)  # <- finding
    ).one()
`,
      },
      files: {
        'app/orders.py': `from sqlalchemy import select
from app.models import Order


def load(session, account, order_id):
    return session.scalars(
        select(Order)
        .where(Order.id == order_id)
    ).one()
`,
      },
    },
    {
      title: 'a change of many rows',
      base: {
        'app/bulk.py': `from app.models import Issue


def close(request, project_id, ids):
    Issue.objects.filter(
        pk__in=ids,
        project_id=project_id,  # <- finding
    ).update(state="closed")
`,
      },
      files: {
        'app/bulk.py': `from app.models import Issue


def close(request, project_id, ids):
    Issue.objects.filter(
        pk__in=ids,
    ).update(state="closed")
`,
      },
    },
  ],
  good: [
    {
      title: 'another base class limits them',
      base: {
        'app/work.py': `from app.api import TenantScopedMixin, Serializer
from app.models import Order


class OrderList(TenantScopedMixin, Serializer):
    model = Order
`,
      },
      files: {
        'app/work.py': `from app.api import OrganizationFilteredMixin, Serializer
from app.models import Order


class OrderList(OrganizationFilteredMixin, Serializer):
    model = Order
`,
      },
    },
    {
      title: 'the set of views goes as well',
      base: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    def get_queryset(self):
        return Report.objects.filter(owner=self.request.user)


def total():
    return Report.objects.count()
`,
      },
      files: {
        'app/work.py': `from app.models import Report


def total():
    return Report.objects.count()
`,
      },
    },
    {
      title: 'the filter moved into a base class',
      base: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.models import Report


class ReportViewSet(ModelViewSet):
    def get_queryset(self):
        return Report.objects.filter(owner=self.request.user)

    def create(self, request):
        return super().create(request)
`,
      },
      files: {
        'app/work.py': `from rest_framework.viewsets import ModelViewSet
from app.models import Report


class OwnedViewSet(ModelViewSet):
    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.user)


class ReportViewSet(OwnedViewSet):
    queryset = Report.objects.all()

    def create(self, request):
        return super().create(request)
`,
      },
    },
    {
      title: 'the same relation under another name',
      base: {
        'app/example.py': `from app.models import WorkspaceMember


def check(workspace, lead):
    return WorkspaceMember.objects.filter(workspace=workspace, member_id=lead.pk).exists()
`,
      },
      files: {
        'app/example.py': `from app.models import WorkspaceMember


def check(workspace, lead):
    return WorkspaceMember.objects.filter(workspace=workspace, member=lead).exists()
`,
      },
    },
    {
      title: 'compared with somebody else than who asks',
      base: {
        'app/example.py': `from app.models import Note


def latest(writer):
    return Note.objects.filter(author=writer, state="open").first()
`,
      },
      files: {
        'app/example.py': `from app.models import Note


def latest(writer):
    return Note.objects.filter(state="open").first()
`,
      },
    },
    {
      title: 'by another column of the same',
      base: {
        'app/views.py': `from app.models import Asset


def load(slug, pk):
    return Asset.objects.get(id=pk, workspace__slug=slug)
`,
      },
      files: {
        'app/views.py': `from app.models import Asset


def load(workspace, pk):
    return Asset.objects.get(id=pk, workspace_id=workspace.id)
`,
      },
    },
    {
      title: 'the statement goes with it',
      base: {
        'app/views.py': `from app.models import Asset


def load(slug, pk):
    asset = Asset.objects.get(id=pk, workspace__slug=slug)
    return asset


def other():
    return 1
`,
      },
      files: {
        'app/views.py': `def load(slug, pk):
    return None


def other():
    return 1
`,
      },
    },
    {
      title: 'a condition that says nothing of whose it is',
      base: {
        'app/views.py': `from app.models import Asset


def load(pk):
    return Asset.objects.get(id=pk, is_uploaded=True)
`,
      },
      files: {
        'app/views.py': `from app.models import Asset


def load(pk):
    return Asset.objects.get(id=pk)
`,
      },
    },
  ],
}
