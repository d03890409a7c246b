FROM node:22 AS build
ENV NODE_ENV=development
RUN npm ci
FROM node:22
ENV NODE_ENV=production
CMD ["node", "server.js"]