FROM node:22
ARG NPM_TOKEN=kQ9vWz3nTbXe7RmYpLcJ2Ah8 # <- finding
CMD ["node", "server.js"]