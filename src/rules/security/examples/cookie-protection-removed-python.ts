import type { Examples } from '#model/rule'

export const cookieProtectionRemovedPython: Examples = {
  bad: [
    {
      title: 'a setting of Django',
      base: {
        'app/settings.py': `DEBUG = False
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
CSRF_COOKIE_SECURE = True  # <- finding
`,
      },
      files: {
        'app/settings.py': `DEBUG = False
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
`,
      },
    },
    {
      title: 'a setting that follows another',
      base: {
        'app/settings.py': `DEBUG = False
SESSION_COOKIE_SECURE = not DEBUG  # <- finding
LANGUAGE_CODE = "en"
`,
      },
      files: {
        'app/settings.py': `DEBUG = False
LANGUAGE_CODE = "en"
`,
      },
    },
    {
      title: 'an option of a cookie',
      base: {
        'app/work.py': `from django.http import HttpResponse


def remember(request):
    response = HttpResponse("ok")
    response.set_cookie("theme", request.POST["theme"], httponly=True, samesite="Lax")  # <- finding
    return response
`,
      },
      files: {
        'app/work.py': `from django.http import HttpResponse


def remember(request):
    response = HttpResponse("ok")
    response.set_cookie("theme", request.POST["theme"], samesite="Lax")
    return response
`,
      },
    },
  ],
  good: [
    {
      title: 'the value comes from elsewhere now',
      base: {
        'app/settings.py': `DEBUG = False
CSRF_COOKIE_SECURE = True
`,
      },
      files: {
        'app/settings.py': `from app.env import flag

DEBUG = False
CSRF_COOKIE_SECURE = flag("CSRF_COOKIE_SECURE", True)
`,
      },
    },
    {
      title: 'it was off',
      base: {
        'app/settings.py': `DEBUG = True
CSRF_COOKIE_SECURE = False
`,
      },
      files: {
        'app/settings.py': `DEBUG = True
`,
      },
    },
    {
      title: 'what is on by itself',
      base: {
        'app/settings.py': `DEBUG = False
SESSION_COOKIE_HTTPONLY = True
`,
      },
      files: {
        'app/settings.py': `DEBUG = False
`,
      },
    },
    {
      title: 'the cookie goes as well',
      base: {
        'app/work.py': `from django.http import HttpResponse


def remember(request):
    response = HttpResponse("ok")
    response.set_cookie("theme", request.POST["theme"], httponly=True)
    return response
`,
      },
      files: {
        'app/work.py': `from django.http import HttpResponse


def remember(request):
    return HttpResponse("ok")
`,
      },
    },
  ],
}
