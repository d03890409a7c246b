FROM python:3.13
ENV DJANGO_DEBUG=1
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]