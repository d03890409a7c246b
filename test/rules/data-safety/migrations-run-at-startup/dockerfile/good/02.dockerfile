FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
USER nobody
CMD ["sh", "-c", "python manage.py collectstatic --noinput && exec gunicorn shop.wsgi"]
