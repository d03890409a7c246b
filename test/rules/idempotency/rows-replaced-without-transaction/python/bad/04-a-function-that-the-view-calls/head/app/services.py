from app.models import Line


def replace_lines(order, lines):
    Line.objects.filter(order=order).delete()
    Line.objects.bulk_create([Line(order=order, sku=sku) for sku in lines])  # <- finding
