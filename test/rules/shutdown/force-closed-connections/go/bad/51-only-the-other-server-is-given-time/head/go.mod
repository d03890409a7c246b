module example.com/orders

go 1.24

require (
	github.com/go-chi/chi/v5 v1.0.0
)
