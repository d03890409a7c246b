from app.project import copy_tree, current_branch


def after_run(instance, folder):
    copy_tree(instance.path, folder)
    current_branch(instance).checkout()
    instance.release_lock()
