from task_processor.decorators import register_task_handler


@register_task_handler()
def apply_deltas(cohort_id):
    print(cohort_id)
