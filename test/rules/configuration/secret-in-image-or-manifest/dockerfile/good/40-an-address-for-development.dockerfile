FROM node:24-slim
WORKDIR /app
COPY . .
ENV DATABASE_URL=postgres://app:app@db:5432/app
ENV BROKER_URL=amqp://rabbitmq:5672
USER node
CMD ["node", "server.js"]
