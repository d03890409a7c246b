FROM python:3.13
ENV APP_DEBUG=true
CMD ["uvicorn", "app:app", "--reload"]