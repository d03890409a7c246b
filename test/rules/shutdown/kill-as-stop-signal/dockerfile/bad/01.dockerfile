FROM python:3.13-slim
ENV APP=orders
COPY . /app
STOPSIGNAL KILL # <- finding
ENTRYPOINT ["gunicorn", "app:app"]
