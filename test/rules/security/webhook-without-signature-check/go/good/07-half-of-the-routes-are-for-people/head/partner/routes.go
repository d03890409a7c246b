package partner

import "github.com/gin-gonic/gin"

func Mount(g *gin.RouterGroup, key []byte) {
	g.POST("/arrivals", Sealed(key), Arrivals)
	g.POST("/departures", Departures)
	g.POST("/prices", Prices)
}
