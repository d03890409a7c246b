FROM debian:12
STOPSIGNAL 9 # <- finding
CMD ["/usr/bin/orders"]