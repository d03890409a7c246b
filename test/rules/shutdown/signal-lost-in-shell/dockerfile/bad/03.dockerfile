FROM python:3.13
CMD ["sh", "-c", "python prepare.py && gunicorn orders.wsgi"] # <- finding