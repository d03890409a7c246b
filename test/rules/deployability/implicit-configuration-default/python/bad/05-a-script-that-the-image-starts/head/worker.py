from celery import Celery
import os
app = Celery(broker=os.environ['BROKER_URL'])
