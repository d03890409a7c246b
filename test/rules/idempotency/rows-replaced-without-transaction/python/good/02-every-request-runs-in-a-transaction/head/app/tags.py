from app.models import Tag


def set_tags(request, post):
    Tag.objects.filter(post=post).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
