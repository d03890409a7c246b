from pyramid.view import view_config


@view_config(
    route_name="manage.account",
    request_method="POST",
)
def manage_account(request):
    return {}
