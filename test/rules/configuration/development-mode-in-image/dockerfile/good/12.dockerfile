FROM python:3.13
ENV FLASK_DEBUG=0 APP_DEBUG=false
CMD ["gunicorn", "orders.wsgi"]