FROM node:22
ARG NPM_TOKEN
RUN --mount=type=secret,id=npm npm ci