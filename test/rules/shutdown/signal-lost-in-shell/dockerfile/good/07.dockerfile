FROM python:3.13
SHELL ["/bin/bash", "-c"]
CMD gunicorn orders.wsgi