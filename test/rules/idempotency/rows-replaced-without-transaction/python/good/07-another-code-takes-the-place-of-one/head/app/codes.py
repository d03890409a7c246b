from app.models import LoginCode


def send_code(request, user):
    LoginCode.objects.filter(user=user).delete()
    LoginCode.objects.create(user=user)
