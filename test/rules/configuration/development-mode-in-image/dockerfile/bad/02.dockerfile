FROM python:3.13
ENV FLASK_DEBUG=1 # <- finding
CMD ["gunicorn", "orders.wsgi"]