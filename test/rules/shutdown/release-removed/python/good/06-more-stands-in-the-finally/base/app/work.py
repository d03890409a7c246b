from app.project import copy_tree, report


def after_run(instance, folder):
    try:
        copy_tree(instance.path, folder)
    finally:
        instance.release_lock()
