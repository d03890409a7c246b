FROM postgres:17
STOPSIGNAL SIGINT
CMD ["postgres"]