module example.com/shop

go 1.23

require (
	go.uber.org/zap v1.27.0
	github.com/rs/zerolog v1.33.0
)
