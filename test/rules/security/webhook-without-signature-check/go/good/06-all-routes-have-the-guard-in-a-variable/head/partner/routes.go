package partner

import "github.com/gin-gonic/gin"

func Mount(g *gin.RouterGroup, key []byte) {
	seal := Sealed(key)
	g.POST("/arrivals", seal, Arrivals)
	g.POST("/departures", seal, Departures)
	g.POST("/prices", seal, Prices)
}
