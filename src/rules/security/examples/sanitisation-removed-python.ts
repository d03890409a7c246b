import type { Examples } from '#model/rule'

export const sanitisationRemovedPython: Examples = {
  bad: [
    {
      title: 'where to go after signing out',
      base: {
        'app/work.py': `from flask import redirect, request
from app.auth import end_session, validate_next_url


def sign_out():
    target = request.args.get("next")
    if not target or not validate_next_url(target):  # <- finding
        target = "/"
    return end_session(target)
`,
      },
      files: {
        'app/work.py': `from flask import redirect, request
from app.auth import end_session


def sign_out():
    target = request.args.get("next") or "/"
    return end_session(target)
`,
      },
    },
    {
      title: 'the check of a path, by a function of its own',
      base: {
        'app/work.py': `import os
from app.fields import relative_path_validator


def export(folder, paths):
    for relative, source in paths.items():
        relative_path_validator(relative)  # <- finding
        os.symlink(source, os.path.join(folder, relative))
`,
      },
      files: {
        'app/work.py': `import os


def export(folder, paths):
    for relative, source in paths.items():
        os.symlink(source, os.path.join(folder, relative))
`,
      },
    },
    {
      title: 'a file name from an upload',
      base: {
        'app/example.py': `import os
from werkzeug.utils import secure_filename


def store(upload):
    name = secure_filename(upload.filename)  # <- finding
    upload.save(os.path.join("/data", name))
`,
      },
      files: {
        'app/example.py': `import os


def store(upload):
    name = upload.filename
    upload.save(os.path.join("/data", name))
`,
      },
    },
    {
      title: 'what is written into a page',
      base: {
        'app/example.py': `from django.utils.html import escape
from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + escape(site.name) + "</b>")  # <- finding
`,
      },
      files: {
        'app/example.py': `from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + site.name + "</b>")
`,
      },
    },
    {
      title: 'where the caller is sent next',
      base: {
        'app/example.py': `from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def after_login(request):
    url = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(url, allowed_hosts=None):  # <- finding
        url = "/"
    return redirect(url)
`,
      },
      files: {
        'app/example.py': `from django.shortcuts import redirect


def after_login(request):
    url = request.GET.get("next", "/")
    return redirect(url)
`,
      },
    },
    {
      title: 'a path that must stay in its folder',
      base: {
        'app/example.py': `from pathlib import Path

ROOT = Path("/data")


def read(name):
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT):  # <- finding
        raise ValueError(name)
    return path.read_bytes()
`,
      },
      files: {
        'app/example.py': `from pathlib import Path

ROOT = Path("/data")


def read(name):
    path = (ROOT / name).resolve()
    return path.read_bytes()
`,
      },
    },
  ],
  good: [
    {
      title: 'another function does it',
      base: {
        'app/example.py': `import os
from werkzeug.utils import secure_filename


def store(upload):
    name = secure_filename(upload.filename)
    upload.save(os.path.join("/data", name))
`,
      },
      files: {
        'app/example.py': `import os
from app.names import plain_name


def store(upload):
    name = plain_name(upload.filename)
    upload.save(os.path.join("/data", name))
`,
      },
    },
    {
      title: 'what was escaped is not shown any more',
      base: {
        'app/example.py': `from django.utils.html import escape
from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + escape(site.name) + "</b>" + str(site.pk))
`,
      },
      files: {
        'app/example.py': `from django.utils.safestring import mark_safe


def label(site):
    return mark_safe(str(site.pk))
`,
      },
    },
    {
      title: 'escaped by the format',
      base: {
        'app/example.py': `from django.utils.html import escape
from django.utils.safestring import mark_safe


def label(site):
    return mark_safe("<b>" + escape(site.name) + "</b>")
`,
      },
      files: {
        'app/example.py': `from django.utils.html import format_html


def label(site):
    return format_html("<b>{}</b>", site.name)
`,
      },
    },
    {
      title: 'once instead of twice',
      base: {
        'app/example.py': `from django.utils.html import escape


def label(site, short):
    if short:
        return escape(site.name)
    return "<b>" + escape(site.name) + "</b>"
`,
      },
      files: {
        'app/example.py': `from django.utils.html import escape


def label(site, short):
    name = escape(site.name)
    return name if short else "<b>" + name + "</b>"
`,
      },
    },
  ],
}
