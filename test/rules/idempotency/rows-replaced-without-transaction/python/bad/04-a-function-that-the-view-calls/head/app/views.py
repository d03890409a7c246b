from app.services import replace_lines


def save(request, order):
    replace_lines(order, request.lines)
