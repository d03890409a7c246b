from app.models import AccessToken


def find_token(value):
    return AccessToken.objects.filter(
        value=value,
        revoked=False,  # <- finding
    ).first()
