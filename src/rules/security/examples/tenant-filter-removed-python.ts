import type { Examples } from '#model/rule'

export const tenantFilterRemovedPython: Examples = {
  bad: [
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
