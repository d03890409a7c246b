FROM node:22
COPY .env.example .env
CMD ["node", "server.js"]