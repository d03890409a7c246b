module example.com/payments

go 1.22

require github.com/pressly/goose/v3 v3.19.2
