from app.models import Alert


def resolve(group):
    for alert in Alert.objects.filter(group=group)[:500]:  # <- finding
        alert.close()
