from django.views.generic import View


class NoteView(View):
    def post(self, request, pk):
        return save(pk)
