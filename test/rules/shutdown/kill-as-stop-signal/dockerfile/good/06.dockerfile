FROM node:22 AS build
STOPSIGNAL SIGKILL
FROM node:22
CMD ["node", "server.js"]