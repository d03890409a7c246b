FROM node:22-slim
CMD exec node server.js