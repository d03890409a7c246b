from django.db import transaction
from app.services import make


@transaction.atomic
def place(request):
    make(request.customer, request.skus)
