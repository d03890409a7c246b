FROM node:22
COPY .env .env
CMD ["node", "server.js"]
