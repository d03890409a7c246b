FROM python:3.13
ENV DJANGO_DEBUG=True # <- finding
CMD ["gunicorn", "shop.wsgi:application"]