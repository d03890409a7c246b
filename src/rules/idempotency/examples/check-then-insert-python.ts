import type { Examples } from '#model/rule'

const models = `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()
`

const views = `from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email, name=request.name)
`

export const checkThenInsertPython: Examples = {
  bad: [
    {
      title: 'asked in the condition',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email, name=request.name)  # <- finding
`,
      },
    },
    {
      title: 'found, and returned',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    found = Member.objects.filter(team=team, email=request.email).first()
    if found:
        return found
    return Member.objects.create(team=team, email=request.email)  # <- finding
`,
      },
    },
    {
      title: 'made where it was missed',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    try:
        member = Member.objects.get(team=team, email=request.email)
    except Member.DoesNotExist:
        member = Member.objects.create(team=team, email=request.email)  # <- finding
    return member
`,
      },
    },
  ],
  good: [
    {
      title: 'a constraint over both',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["team", "email"], name="one_member")]
`,
        'app/views.py': views,
      },
    },
    {
      title: 'a unique column',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField(unique=True)
    name = models.TextField()
`,
        'app/views.py': `from app.models import Member


def join(request):
    if not Member.objects.filter(email__iexact=request.email).exists():
        Member.objects.create(email=request.email)
`,
      },
    },
    {
      title: 'left to the database',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()

    class Meta:
        unique_together = [("team", "email")]
`,
        'app/views.py': `from app.models import Member


def join(request, team):
    Member.objects.get_or_create(team=team, email=request.email)
`,
      },
    },
    {
      title: 'one to one',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.OneToOneField("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()
`,
        'app/views.py': `from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team).exists():
        Member.objects.create(team=team, email=request.email, name="owner", **request.rest)
        return
    if Member.objects.filter(team=team, email=request.email).exists():
        return
    notify(team)
`,
      },
    },
    {
      title: 'something else was looked for',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    if not Member.objects.filter(email__endswith=request.domain).exists():
        Member.objects.create(team=team, email=request.email)
`,
      },
    },
    {
      title: 'others are kept out',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    team.lock_row()
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email)
`,
      },
    },
    {
      title: 'options that are taken over',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.TextField()

    class Meta(TeamMeta):
        ordering = ["name"]
`,
        'app/views.py': views,
      },
    },
    {
      title: 'the same thing again is refused by another column',
      files: {
        'app/models.py': `from django.db import models


class Member(models.Model):
    team = models.ForeignKey("Team", on_delete=models.CASCADE)
    email = models.EmailField(unique=True)
    name = models.TextField()

    def save(self, *args, **kwargs):
        self.email = self.email.lower()
        super().save(*args, **kwargs)
`,
        'app/views.py': `from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team).exists():
        Member.objects.create(team=team, email=request.email)
`,
      },
    },
    {
      title: 'a file that knows of a lock',
      files: {
        'app/models.py': models,
        'app/views.py': `from app.models import Member


def join(request, team):
    hold(team)
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email)


def hold(team):
    return Team.objects.select_for_update().get(pk=team.pk)
`,
      },
    },
    {
      title: 'no model is known',
      files: {
        'app/models.py': `from app.base import Thing


Member = Thing("member")
`,
        'app/views.py': views,
      },
    },
  ],
}
