import type { Examples } from '#model/rule'

export const redirectToCallersAddressPython: Examples = {
  bad: [
    `from flask import Blueprint, redirect, request

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    start_session()
    return redirect(request.args.get("next"))  # <- finding
`,
    `from django.http import HttpResponseRedirect
from django.views import View


class Leave(View):
    def get(self, request):
        target = request.GET.get("to", "/")
        return HttpResponseRedirect(target)  # <- finding
`,
  ],
  good: [
    `from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class Leave(View):
    def get(self, request):
        target = request.GET.get("to", "/")
        if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
            target = "/"
        return HttpResponseRedirect(target)
`,
    `from flask import Blueprint, redirect, request, url_for

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    return redirect(url_for("shop.index", tab=request.args.get("tab")))
`,
    `from flask import Blueprint, redirect, request

bp = Blueprint("search", __name__)


@bp.get("/find")
def find():
    return redirect("/products?q=" + request.args.get("q"))
`,
  ],
}
