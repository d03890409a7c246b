module example.com/orders

go 1.24

require (
	google.golang.org/grpc v1.0.0
)
