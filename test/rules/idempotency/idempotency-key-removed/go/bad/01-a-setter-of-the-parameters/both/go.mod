module example.com/refunds

go 1.22

require github.com/stripe/stripe-go/v78 v78.7.0
