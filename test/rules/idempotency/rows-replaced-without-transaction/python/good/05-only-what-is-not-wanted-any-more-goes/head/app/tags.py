from app.models import Tag


def set_tags(request, post):
    Tag.objects.filter(post=post).exclude(name__in=request.names).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.new_names])
