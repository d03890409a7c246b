from celery import Task


class SyncTask(Task):
    name = "sync"

    def execute(self, project):
        project.pull()

    def _rate_limit(self):
        raise NotImplementedError
