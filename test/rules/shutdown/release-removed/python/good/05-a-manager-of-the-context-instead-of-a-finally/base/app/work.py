from app.project import copy_tree


def after_run(instance, folder):
    instance.acquire_lock()
    try:
        copy_tree(instance.path, folder)
    finally:
        instance.release_lock()
