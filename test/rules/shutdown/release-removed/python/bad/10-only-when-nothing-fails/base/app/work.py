from app.project import copy_tree, current_branch


def after_run(instance, folder):
    try:
        copy_tree(instance.path, folder)
        current_branch(instance).checkout()
    finally:
        instance.release_lock()  # <- finding
