from rest_framework.views import APIView
from app.audit import write_audit_log
from app import store


class MemberView(APIView):
    def post(self, request):
        write_audit_log("member added")
        return store.add(request.data)

    def delete(self, request, pk):
        write_audit_log("member removed")
        return store.remove(pk)


class RoleView(APIView):
    def delete(self, request, pk):
        write_audit_log("role removed")
        return store.remove_role(pk)


class TokenView(APIView):
    def delete(self, request, pk):  # <- finding
        return store.remove_token(pk)
