from app.models import Version


def versions(provider):
    return (
        Version.query.filter_by(provider=provider)
        .order_by(Version.id)
        .all()
    )
