from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import View


class NoteView(LoginRequiredMixin, View):  # <- finding
    def post(self, request, pk):
        return save(pk)
