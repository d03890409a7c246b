FROM node:22
ENV NODE_ENV=$NODE_ENV
CMD ["node", "server.js"]