from functools import partial
from django.db import transaction
from app.models import Badge
from app.tasks import engrave


def award(member):
    with transaction.atomic():
        badge = Badge.objects.create(member=member)
        member.points += 5
        member.save()
    engrave.delay(badge.pk)
