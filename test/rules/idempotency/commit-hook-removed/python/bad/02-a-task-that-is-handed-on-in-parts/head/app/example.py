from app.tasks import notify


def page(users, group):
    for user in users:
        group.records.create(user=user)
        notify.apply_async((user.pk, group.pk))
