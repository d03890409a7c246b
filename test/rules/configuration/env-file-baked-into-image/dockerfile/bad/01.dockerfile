FROM node:22
COPY .env.production .env # <- finding
CMD ["node", "server.js"]