FROM node:22
COPY package.json .env ./ # <- finding
CMD ["node", "server.js"]