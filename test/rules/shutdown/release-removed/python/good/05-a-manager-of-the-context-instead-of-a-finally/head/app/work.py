from app.project import copy_tree


def after_run(instance, folder):
    with instance.locked():
        copy_tree(instance.path, folder)
