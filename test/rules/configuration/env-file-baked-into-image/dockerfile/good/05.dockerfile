FROM node:22
COPY . .
CMD ["node", "server.js"]