from pyramid.view import view_config
from app.permissions import Permissions


@view_config(
    route_name="manage.account",
    request_method="POST",
    permission=Permissions.AccountManage,  # <- finding
)
def manage_account(request):
    return {}
