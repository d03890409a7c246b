def same(request, user):
    return request.data.get("email") == user.email
