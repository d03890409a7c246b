module example.com/letters

go 1.24

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/rs/zerolog v1.33.0
	golang.org/x/crypto v0.30.0
)
