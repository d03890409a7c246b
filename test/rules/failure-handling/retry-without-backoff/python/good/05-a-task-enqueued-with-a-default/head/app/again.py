from celery import shared_task

DEFAULT_SEVERITY = "pending"


@shared_task(max_retries=5)
def declare(client, pk, severity=DEFAULT_SEVERITY):
    if declare.request.retries == 5:
        return
    try:
        client.declare(pk, severity=severity)
    except UnknownSeverity:
        if severity != DEFAULT_SEVERITY:
            # Once more, with a severity that always exists.
            declare.apply_async(args=(client, pk), kwargs={"severity": DEFAULT_SEVERITY})
