from django.http import JsonResponse

from visits.models import Visit


def visit(request, visit_id):
    found = Visit.objects.get(pk=visit_id)
    return JsonResponse({"patient": found.patient})
